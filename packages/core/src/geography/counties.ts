/** The fifteen counties of Norway since 1 January 2024 (SSB Klass 104), by number, in the form of their official names. */
export const counties: ReadonlyMap<string, string> = new Map([
  ['03', 'Oslo'],
  ['11', 'Rogaland'],
  ['15', 'Møre og Romsdal'],
  ['18', 'Nordland – Nordlánnda'],
  ['31', 'Østfold'],
  ['32', 'Akershus'],
  ['33', 'Buskerud'],
  ['34', 'Innlandet'],
  ['39', 'Vestfold'],
  ['40', 'Telemark'],
  ['42', 'Agder'],
  ['46', 'Vestland'],
  ['50', 'Trøndelag – Trööndelage'],
  ['55', 'Troms – Romsa – Tromssa'],
  ['56', 'Finnmark – Finnmárku – Finmarkku'],
]);

/** Official name of a county, the Sámi and Kven names included; `undefined` for a number that is no county. */
export const countyName = (number: string): string | undefined => counties.get(number);
