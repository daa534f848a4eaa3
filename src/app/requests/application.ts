/** The application as its edges see it. */
import type { Request } from '../../requests/request';
import type { Outcome } from './outcome';
import type { Account } from '../tenant';

export type Application = {
  /**
   * Answers a request of an account in views and notes. Never throws for what a person does or for storage that is away
   * (that is a note saying that nothing was stored); throws only for bugs, which the edge answers with a general
   * apology.
   */
  answer(account: Account, request: Request): Promise<Outcome>;
  /**
   * The words that begin a procedure where this account is of, whether or not this person may begin it. None for a
   * stranger. No secret: they stand in help.
   */
  startWords(account: Account): readonly string[];
};
