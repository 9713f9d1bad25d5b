/** The script of the print pack: the live count of its pages, and the codes. */
import { createPrintPack } from '../dom/print-pack.ts';

createPrintPack(document)?.start();
