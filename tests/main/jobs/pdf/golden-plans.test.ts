import type { DocumentKind } from '../../../../src/core/documents/registry.ts';
import { PLAN_CASES } from '../../../builders/paper-cases/plans.ts';
import { testGoldenPapers } from './golden.ts';

testGoldenPapers(Object.keys(PLAN_CASES) as DocumentKind[]);
