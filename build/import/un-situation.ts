/** The few words by which news calls an item of the Security Council's agenda. */

/** Agenda items that cover several situations: the title says which. First match wins. */
const BY_TITLE: [RegExp, [RegExp, string][]][] = [
  [/situation in the Middle East|Palestinian/i, [
    [/Lebanon|Lebanese|International Independent Investigation Commission/i, "Lebanon"],
    [/Disengagement Observer/i, "the Golan Heights"],
    [/Yemen|Hodeidah|Stockholm Agreement/i, "Yemen"],
    [/Syria|resolution 2165/i, "Syria"],
    [/Islamic Republic of Iran/i, "Iran"],
    [/Gaza/i, "Gaza"],
    [/Israel|Palestin|Jerusalem|Jenin|Rafah|Quartet/i, "Israel and the Palestinians"],
  ]],
  [/on the Sudan/i, [
    [/Abyei/i, "Abyei"],
    [/South Sudan/i, "South Sudan"],
    [/Darfur|El Fasher/i, "Darfur"],
    [/./, "Sudan"],
  ]],
  [/^Non-proliferation$/i, [[/./, "Iran"]]],
  [/Maintenance of international peace|Peace and security in Africa|Threats to international/i, [
    [/Somalia|Shabaab/i, "Somalia"],
    [/Libya/i, "migrant smuggling off Libya"],
    [/Houthi|Red Sea/i, "the Red Sea"],
    [/Eritrea/i, "Eritrea"],
    [/Ebola/i, "Ebola"],
    [/Sahel|G5S/i, "the Sahel"],
    [/Gulf of Guinea/i, "piracy in the Gulf of Guinea"],
    [/Ukraine/i, "Ukraine"],
    [/nuclear/i, "nuclear weapons"],
    [/COVID/i, "the COVID-19 pandemic"],
    [/Taliban/i, "the Taliban and al-Qaeda"],
    [/ISIL|Da'esh|Al-Qaida/i, "Islamic State and al-Qaeda"],
  ]],
];

/** Agenda items whose wording news never uses. */
const BY_AGENDA: [RegExp, string][] = [
  [/Former Yugoslavia.*Rwanda/i, "the Yugoslavia and Rwanda tribunals"],
  [/Tribunal.*Former Yugoslavia/i, "the Yugoslavia tribunal"],
  [/Tribunal.*Rwanda/i, "the Rwanda tribunal"],
  [/Residual Mechanism/i, "the war crimes tribunals' residual mechanism"],
  [/Democratic People.s Republic of Korea|Representative of Japan.*S\/2006\/481/i, "North Korea"],
  [/weapons of mass destruction/i, "weapons of mass destruction"],
  [/Representative of Colombia/i, "Colombia"],
  [/22 November 2006 from the Secretary-General/i, "Nepal"],
  [/(?:Ukraine|Russian Federation) to the United Nations|security of Ukraine/i, "Ukraine"],
  [/Yugoslav Republic of Macedonia/i, "Macedonia"],
  [/S\/23306/i, "Libya"],
  [/terrorist acts|combating terrorism/i, "terrorism"],
  [/1160 \(1998\)/i, "Kosovo"],
  [/1054 \(1996\)/i, "Sudan"],
  [/between Iraq and Kuwait/i, "Iraq and Kuwait"],
  [/between Eritrea and Ethiopia/i, "Eritrea and Ethiopia"],
  [/Chad, the Central African Republic/i, "Chad and the Central African Republic"],
  [/Democratic Republic of the Congo/i, "the Democratic Republic of the Congo"],
  [/^The situation in the Central African/i, "the Central African Republic"],
  [/Great Lakes/i, "the Great Lakes region of Africa"],
  [/Middle East/i, "the Middle East"],
  [/Women and peace/i, "women, peace and security"],
  [/HIV\/AIDS/i, "HIV/AIDS and peacekeeping"],
  [/Secretary-General of the United Nations|outgoing Secretary-General/i, "the UN Secretary-General"],
  [/Court of Justice/i, "the International Court of Justice"],
  [/Admission of new/i, "admission to the UN"],
  [/peacekeeping/i, "UN peacekeeping"],
  [/mercenary/i, "small arms and mercenaries in West Africa"],
  [/humanitarian personnel/i, "the protection of humanitarian workers"],
  [/Kimberley/i, "conflict diamonds"],
  [/Nairobi/i, "Sudan"],
  [/Ensuring an effective role/i, "the Council's part in keeping the peace"],
  [/regional (?:and subregional )?organizations/i, "regional organisations"],
  [/troop-contributing/i, "troop-contributing countries"],
  [/^Maintenance of international|^Threats to international/i, "international peace and security"],
  [/prevention of armed conflict/i, "preventing armed conflict"],
];

/**
 * The situation in a few words, to follow "on": "Lebanon", "the Golan Heights".
 * Without an agenda item the title decides, and without both "a matter before
 * the Council".
 */
export const situationOf = (agenda: string | undefined, title: string | undefined): string => {
  const item = (agenda ?? "").replace(/\.$/, "");
  const text = title ?? "";
  for (const [group, titles] of BY_TITLE) {
    if (!group.test(item)) continue;
    const found = titles.find(([words]) => words.test(text));
    if (found) return found[1];
  }
  const named = BY_AGENDA.find(([words]) => words.test(item));
  if (named) return named[1];
  const place = /^The (?:situation|question) (?:in|concerning) (.+)$/i.exec(item)?.[1];
  if (place) return place.replace("’", "'");
  if (!item) return /Libya/.test(text) ? "Libya" : /Colombia/.test(text) ? "Colombia" : "a matter before the Council";
  return item.charAt(0).toLowerCase() + item.slice(1);
};
