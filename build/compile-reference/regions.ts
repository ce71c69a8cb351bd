/** The parts of the world in which locator maps and the data report place a country. */

export interface Region {
  name: string;
  /** Longitude and latitude of the middle of its map. */
  centre: [number, number];
  /** Degrees from the middle to the nearer edge of the map. */
  reach: number;
  /** Countries and territories, by alpha-3 code. */
  countries: readonly string[];
}

const list = (text: string): string[] => text.trim().split(/\s+/);

export const regions: Record<string, Region> = {
  "north-america": { name: "North America", centre: [-97, 47], reach: 32, countries: list("USA CAN MEX GRL BMU SPM") },
  "central-america": { name: "Central America and the Caribbean", centre: [-76, 17], reach: 11.5, countries: list("GTM BLZ SLV HND NIC CRI PAN CUB BHS JAM HTI DOM PRI KNA ATG DMA LCA VCT GRD BRB TTO ABW CUW BES SXM MAF BLM AIA MSR GLP MTQ VGB VIR CYM TCA ANT") },
  "south-america": { name: "South America", centre: [-60, -21], reach: 36, countries: list("COL VEN GUY SUR GUF BRA ECU PER BOL PRY CHL ARG URY FLK SGS") },
  europe: { name: "Europe", centre: [14, 52.5], reach: 18.5, countries: list("ALB AND AUT BEL BIH BGR HRV CZE DNK EST FIN FRA DEU GRC HUN ISL IRL ITA XKX LVA LIE LTU LUX MLT MCO MNE NLD MKD NOR POL PRT ROU SMR SRB SVK SVN ESP SWE CHE GBR VAT BLR UKR MDA XTR ALA FRO GGY JEY IMN GIB YUG SCG CSK") },
  "northern-eurasia": { name: "Russia and Central Asia", centre: [92, 60], reach: 28, countries: list("RUS KAZ UZB TKM KGZ TJK SUN") },
  "middle-east": { name: "Middle East and the Caucasus", centre: [45, 30], reach: 15, countries: list("TUR CYP XNC SYR LBN ISR PSE JOR IRQ IRN KWT SAU BHR QAT ARE OMN YEM EGY GEO ARM AZE XAB XSO") },
  "north-west-africa": { name: "North and West Africa", centre: [2, 19], reach: 19, countries: list("MAR DZA TUN LBY ESH MRT MLI NER TCD SEN GMB GNB GIN SLE LBR CIV GHA TGO BEN NGA BFA CPV") },
  "central-southern-africa": { name: "Central, East and Southern Africa", centre: [29, -9], reach: 27, countries: list("SDN SSD ETH ERI DJI SOM XSL KEN UGA RWA BDI TZA COD COG GAB GNQ CMR CAF AGO ZMB MWI MOZ ZWE BWA NAM ZAF LSO SWZ MDG COM MUS SYC STP REU MYT SHN") },
  "south-asia": { name: "South Asia", centre: [77, 18.5], reach: 20, countries: list("AFG PAK IND NPL BTN BGD LKA MDV IOT") },
  "east-asia": { name: "East Asia", centre: [107, 36], reach: 21, countries: list("CHN MNG PRK KOR JPN TWN HKG MAC") },
  "south-east-asia": { name: "Southeast Asia", centre: [117, 6], reach: 19, countries: list("MMR THA LAO KHM VNM MYS SGP BRN IDN PHL TLS CXR CCK") },
  oceania: { name: "Oceania", centre: [170, -16], reach: 36, countries: list("AUS NZL PNG SLB VUT FJI NCL WSM ASM TON TUV KIR NRU FSM MHL PLW GUM MNP COK NIU TKL PYF WLF PCN NFK UMI") },
};

/** The region of each country that has one; the polar lands and states long gone have none. */
export const regionOf: ReadonlyMap<string, string> = new Map(Object.entries(regions).flatMap(([key, { countries }]) => countries.map((id) => [id, key] as const)));
