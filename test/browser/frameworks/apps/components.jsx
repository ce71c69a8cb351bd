/** The story in JSX, for React and Preact alike. */
import { views } from "../model.ts";

const List = ({ items }) => <ul>{items.map(({ id, text }) => <li key={id} id={id}>{text}</li>)}</ul>;

export function Story({ s, onRead }) {
  return (
    <>
      <section id="text"><p>{s.text}</p></section>
      <section id="filled"><p>{s.filled}</p></section>
      <section id="shown">{s.shown && <p>Lloyd Austin flew to South Korea on Sunday.</p>}<p>He met Shin Won-sik there.</p></section>
      <section id="beside"><p>{s.beside[0]} <b>{s.beside[1]}</b> {s.beside[2]}</p></section>
      <section id="between"><p>Talks with Japan {s.between && <em>and with Brazil</em>} and South Korea.</p></section>
      <section id="before"><p>{s.before && <strong>Update from Norway:</strong>}Japan has answered Taiwan.</p></section>
      <section id="append"><List items={s.append} /></section>
      <section id="prepend"><List items={s.prepend} /></section>
      <section id="order"><List items={s.order} /></section>
      <section id="item"><List items={s.item} /></section>
      <section id="drop"><List items={s.drop} /></section>
      <section id="swapped">{s.swapped ? <blockquote>Quoted: Minoru Kihara left Germany.</blockquote> : <p>Minoru Kihara left Poland.</p>}</section>
      <section id="html"><div dangerouslySetInnerHTML={{ __html: s.html }} /></section>
      <section id="clicks"><p>Read {s.clicks} times: <a href="#clicks" onClick={onRead}>what Mexico wants</a> and what Brazil says.</p></section>
      <section id="split"><p>{s.split[0]}{s.split[1]}</p></section>
      <section id="tone"><p className={s.tone}>In a {s.tone} tone, <span title={s.tone}>Germany</span> thanked Poland.</p></section>
      <section id="live"><div>{s.live.map(({ id, text }) => <article key={id} id={id}><h3>Report</h3><p>{text}</p></article>)}</div></section>
      <section id="burst"><p>{s.burst}</p></section>
      <section id="keyed">{s.keyed.map(({ id, text }) => <p key={id} id={id}>{text}</p>)}</section>
      <section id="view"><h3>{views[s.view].title}</h3><p>{views[s.view].text}</p></section>
    </>
  );
}
