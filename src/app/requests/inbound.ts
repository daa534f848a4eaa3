/** What an edge's parser returns. Nothing deeper sees raw JSON. */
import type { Request } from '../../requests/request';
import type { Account } from '../tenant';

/** A request by somebody, or something we do not handle (never an error). */
export type Inbound =
  | { readonly kind: 'request'; readonly account: Account; readonly request: Request }
  | { readonly kind: 'unsupported'; readonly what: string };
