/** The card's element in the page: no element of a page is called so, and none is registered. */
export const hostName = "newsgloss-card";
