import type { DocumentKind } from '../../../../src/core/documents/registry.ts';
import { GUARD_CASES } from '../../../builders/paper-cases/guards.ts';
import { testGoldenPapers } from './golden.ts';

testGoldenPapers(Object.keys(GUARD_CASES) as DocumentKind[]);
