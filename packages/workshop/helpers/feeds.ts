/** The least that a feed and a record must hold; tests add what they are about. */

/** What stands round the records. */
export const feedHead = {
  format: 'retning/centres@1',
  id: 'demo',
  version: '1',
  source: 'Us',
  licence: 'CC0-1.0',
  updated: '2026-11-01',
  languages: ['nb'],
} as const;

/** A record without fault. */
export const goodCentre = {
  id: 'a',
  name: 'Karriere A',
  services: ['group'],
  topics: [],
  channels: ['phone'],
  languages: ['nb'],
} as const;
