/** Words of the data files that the interface can say: what else stands there is printed as it is written. */

export type ConfidenceWord =
  'confirmed' | 'single-source' | 'derived' | 'disputed' | 'not-disclosed' | 'reconstructed';

export type FileWord =
  | 'story'
  | 'facts'
  | 'sources'
  | 'derived'
  | 'places'
  | 'routes'
  | 'timeline'
  | 'series'
  | 'geo'
  | 'terrain'
  | 'schema'
  | 'credits'
  | 'text';

/** The vocabulary of `kind` in places.csv (what stands before `;` or a bracket). */
export type PlaceKindWord =
  | 'air base'
  | 'binational security base'
  | 'border crossing'
  | 'border marker'
  | 'camp on the route'
  | 'coastal village'
  | 'comarca capital'
  | 'corridor by canoe'
  | 'corridor on foot'
  | 'island'
  | 'island village'
  | 'mountain'
  | 'mountain range'
  | 'national capital'
  | 'national park'
  | 'Pacific port'
  | 'Pacific town'
  | 'Pacific village'
  | 'port'
  | 'provincial capital'
  | 'reception station'
  | 'river landing'
  | 'river port'
  | 'river town'
  | 'river village'
  | 'town'
  | 'undisclosed'
  | 'village'
  | 'village and reception station';
