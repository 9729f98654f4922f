import type { DocumentKind } from '../../../../src/core/documents/registry.ts';
import { RECAP_CASES } from '../../../builders/paper-cases/recaps.ts';
import { testGoldenPapers } from './golden.ts';

testGoldenPapers(Object.keys(RECAP_CASES) as DocumentKind[]);
