/** The application as its edges see it. */
import type { Outcome } from './outcome';
import type { Request } from '../../request';
import type { Account } from '../tenant';

export type Application = {
  /**
   * Answers a request of an account in views and notes. Never throws for what a person does or for storage that is away (that is a note saying that
   * nothing was stored); throws only for bugs, which the edge answers with a general apology.
   */
  answer(account: Account, request: Request): Promise<Outcome>;
};
