import type { DocumentKind } from '../../../../src/core/documents/registry.ts';
import { REPORT_CASES } from '../../../builders/paper-cases/reports.ts';
import { testGoldenPapers } from './golden.ts';

testGoldenPapers(Object.keys(REPORT_CASES) as DocumentKind[]);
