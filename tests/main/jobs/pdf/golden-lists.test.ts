import type { DocumentKind } from '../../../../src/core/documents/registry.ts';
import { LIST_CASES } from '../../../builders/paper-cases/lists.ts';
import { testGoldenPapers } from './golden.ts';

testGoldenPapers(Object.keys(LIST_CASES) as DocumentKind[]);
