/** The strings that the card says: a page gets these and no others. Pure. */

/** By themselves. */
const single = [
  "cardClose", "cardBackTo", "cardMissing", "cardOwnEntry", "cardSpellings", "cardKindPerson", "cardKindOffice", "cardKindCountry", "cardKindAgreement",
  "cardKindOwn", "cardBefore", "cardAfter", "cardAllHolders", "cardBeforeAndAfter", "cardOffices", "cardReadAsOf", "cardAlso", "cardBorn", "cardInStory",
  "cardCalledThen", "cardMemberOf", "cardForeignMinister", "cardDefenceMinister", "cardCapital", "cardPopulation", "cardGovernment", "cardParties",
  "cardPartiesBy", "cardDates", "cardResolution", "cardNewerPerson", "cardNewer", "cardNoDay", "cardChosenDay", "cardStoryDay", "cardStoryDayFrom",
  "cardPlaceAddress", "cardPlacePrinted", "cardPlaceData", "cardBackToDay", "cardUseToday", "cardAnotherDay", "cardReadOn", "cardSource", "cardUnopened",
  "cardOpened", "cardUpTo", "cardSourceAnd", "cardOn", "cardAsOf", "cardSince", "cardUntil", "cardSeen", "cardInOfficeAsOf", "cardStillInOffice",
  "cardLeftOffice", "cardDied", "cardActing", "cardNoOffice", "cardBeforeThat", "cardLaterThan", "cardNoHolder", "cardCountryLed", "cardCountryAlone",
  "cardTypeTreaty", "cardTypeAlliance", "cardTypeArmistice", "cardTypePeaceAccord", "cardTypeDeclaration", "cardTypeFramework", "cardTypeMemorandum",
  "cardTypeTrade", "cardTypeResolution", "cardTypeStatute", "cardTypeArrangement", "cardNotYetAdopted", "cardNotYetSigned", "cardSigned",
  "cardSignedNotInForce", "cardInForce", "cardSuspended", "cardEnded", "cardParty", "cardPartySince", "cardRatified", "cardSignedNotBound",
  "cardNotYetParty", "cardNotYetJoined", "cardNoLongerParty", "cardLeft", "cardNotParty", "cardVotedAgainst", "cardAbstained", "cardStepAdopted",
  "cardStepSigned", "cardStepInForce", "cardStepSuspended", "cardStepEnded", "cardThisStory", "cardChosenByYou", "cardVotesFor", "cardVotesAgainst",
  "cardVotesNone", "cardVotesAbstained", "cardKindOpen", "cardOpenWhich", "cardMayMean", "cardNoFactsHere", "cardNotThis", "cardDoNotMark",
  "cardOnThisPage", "cardOnThisSite",
];

/** That differ by number. */
const byNumber = [
  "cardMoreHolders", "cardMoreOffices", "cardOthers", "cardAllParties", "cardSources",
];

/** A form that a language does not have is "". */
const pluralForms: Intl.LDMLPluralRule[] = ["zero", "one", "two", "few", "many", "other"];

export const cardKeys: readonly string[] = [...single, ...byNumber.flatMap((key) => pluralForms.map((form) => `${key}_${form}`))];
