/** What a storage brings to be held to the contract, and the key it is opened with. */
import type { Storage } from '../../src/app/ports';

export const MASTER_KEY = Buffer.alloc(32, 7);

export type StorageUnderTest = {
  /** A storage without any data. */
  fresh(): Promise<Storage>;
  /** Another storage on the data of the last fresh one: after a restart, or beside it. Absent for memory. */
  again?(storage: Storage, masterKey?: Buffer, also?: readonly Buffer[]): Promise<Storage>;
  /** All bytes at rest as text. Absent for memory. */
  raw?(): Promise<string>;
  /** Gives every stored source-free report another version than it was written with. */
  tamperReports?(): Promise<void>;
  /** Changes the stored journal of a case behind the application's back. */
  tamper?(id: string, change: 'entry' | 'order' | 'end' | 'older state' | 'no key' | 'gone'): Promise<void>;
  /** Gives a column of a stored case another value; undefined takes it away. */
  tamperColumn?(id: string, column: string, value: unknown): Promise<void>;
  /** Takes away everything of a kind. */
  emptyKind?(kind: string): Promise<void>;
};
