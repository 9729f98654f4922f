import type { DocumentKind } from '../../../../src/core/documents/registry.ts';
import { ORDER_CASES } from '../../../builders/paper-cases/orders.ts';
import { testGoldenPapers } from './golden.ts';

testGoldenPapers(Object.keys(ORDER_CASES) as DocumentKind[]);
