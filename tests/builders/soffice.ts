import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** Whether LibreOffice can be asked on this machine. */
export const hasSoffice = (process.env.PATH ?? '')
  .split(delimiter)
  .some((folder) => existsSync(join(folder, 'soffice')));

/** Works every formula out anew when it opens a workbook, whoever wrote it and whatever value is kept there. */
const ALWAYS_RECALCULATE = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
  <item oor:path="/org.openoffice.Office.Calc/Formula/Load">
    <prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop>
  </item>
</oor:items>`;

/** Opens workbooks in LibreOffice and saves them anew with every formula worked out. Returns the folder of the copies. */
export function recalculated(files: readonly string[], folder: string): string {
  const profile = join(folder, 'office');
  mkdirSync(join(profile, 'user'), { recursive: true });
  writeFileSync(join(profile, 'user', 'registrymodifications.xcu'), ALWAYS_RECALCULATE);
  const out = join(folder, 'recalculated');
  execFileSync(
    'soffice',
    [
      `-env:UserInstallation=${pathToFileURL(profile).href}`,
      '--headless',
      ...['--convert-to', 'xlsx', '--outdir', out],
      ...files,
    ],
    { stdio: 'ignore' },
  );
  return out;
}
