import type { Scope } from '../../../shared/contract/document.ts';
import type { Db } from '../../db/driver.ts';
import type { Context } from '../context.ts';

/** How a kind of paper gets its data: each file of this folder that makes a paper exports one. */
export interface PaperSource<Data> {
  /** What has to be told before the paper can be made. */
  needs: readonly ('operation' | 'event' | 'day')[];
  /** The paper's data from the plan as it stands. Throws SCOPE_MISSING, SCOPE_EMPTY. */
  data(context: Context, scope: Scope, paper: 'a4' | 'f4'): Data;
  /** What the name of a file says after the title; left out: event and day of the scope. */
  about?(db: Db, scope: Scope): string | null;
}
