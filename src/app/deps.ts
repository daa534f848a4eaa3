/** What the verbs of the application are given; wired once in the composition root. */
import type { Decide } from '../domain/decide/decide';
import type { Pathway } from '../domain/procedure/pathway';
import type { PathwayRef } from '../domain/case/case';
import type { Doubts } from './doubts';
import type { Gateway } from './gateway';
import type { Documents } from './documents';
import type { Clock, Ids, Log, Storage } from './ports';
import type { Person, Platform, Tenant, Account } from './tenant';
import type { TenantId } from '../domain/ids';
import type { Staff } from '../staff/staff';
import type { Pace } from './pace';
import type { NewsQueue } from './school-news';
import type { Turns } from './turns';

/** A person of a tenant. */
export type Identified = { readonly tenant: Tenant; readonly person: Person };

/** The tenants this process serves. */
export type Tenants = {
  /**
   * The person behind a platform account, in each tenant that the account's workspace speaks for: several for whoever
   * works at several schools, none for a stranger.
   */
  identify(account: Account): readonly Identified[];
  byId(id: TenantId): Tenant | undefined;
  /** All of them, as they are now. */
  served(): readonly Tenant[];
  /** The school as its file alone says. */
  fileOf(id: TenantId): Tenant | undefined;
  /** What is kept of who works at a school beside its file, as last heard. */
  staffOf(id: TenantId): Staff;
  /** Looks whether somebody was let in or taken out since. Never rejects because storage is away. */
  refresh(): Promise<void>;
};

/** A pathway and the edition it has now. */
export type Edition = { readonly pathway: Pathway; readonly ref: PathwayRef };

/** Today's pathways, and older editions that running cases started with. */
export type Pathways = {
  current(id: string): Edition | undefined;
  edition(ref: PathwayRef): Promise<Pathway | undefined>;
};

export type Deps = {
  /** The rules of the house: `domain/decide`, or somebody who listens to it. */
  readonly decide: Decide;
  readonly storage: Storage;
  readonly tenants: Tenants;
  readonly pathways: Pathways;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly log: Log;
  readonly turns: Turns;
  readonly pace: Pace;
  /** Of which openings it is not known yet whether they were stored. */
  readonly doubts: Doubts;
  /** What the coordinators of a school are to be told. */
  readonly news: NewsQueue;
  readonly documents: Documents;
  /** Where people reach the server, without a slash at the end; unknown where nobody said so. */ readonly publicUrl?:
    string | undefined;
};

/** What delivering needs besides: the platforms that are configured. */
export type DeliveryDeps = Deps & {
  readonly gateways: Readonly<Partial<Record<Platform, Gateway>>>;
  readonly worker: string;
};
