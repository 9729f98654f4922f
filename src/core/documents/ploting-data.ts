import { z } from 'zod';
import { civilDate, listedPersonSchema, listFrameSchema } from './data.ts';

/** A person on a plotting list. */
const plotPersonSchema = z.strictObject({
  ...listedPersonSchema.shape,
  /** Satgas in title case ("Preventif") and the task in it ("Pam Objek Kegiatan"). */
  satgas: z.string().nullable(),
  task: z.string().nullable(),
  /** Titik ploting. */
  point: z.string().nullable(),
  /** Ring, sector or post; people with one are printed in groups with subtotals. */
  ring: z.string().nullable(),
  padal: z.boolean(),
  note: z.string().nullable(),
});
export type PlotPerson = z.infer<typeof plotPersonSchema>;

/** One event with the people plotted for it, in the order to print (PADAL is moved to the top). */
const plotEventSchema = z.strictObject({
  /** First title line: "DAFTAR PLOTING PERSONEL PENGAMANAN KAMPANYE". */
  title: z.string(),
  /** "Tatap muka dan dialog Paslon … (kampanye hari ke-43)" */
  activity: z.string(),
  date: civilDate,
  /** "10.00 WITA s.d. selesai"; null leaves the line out. */
  time: z.string().nullable(),
  /** Null leaves the line out. */
  place: z.string().nullable(),
  /** Head of the second and later pages: "Rapat umum terbuka, Alun-alun Kota Kupang". */
  /** "Polri 9, TNI 1": named people by body; left out when all are of Polri. */
  bodies: z.string().optional(),
  runningTitle: z.string(),
  people: z.array(plotPersonSchema),
  /** For the recap: place in short ("–" unknown), district (null: none counted), kind of campaign, hour ("10.00" or "siang"). */
  recap: z.strictObject({
    location: z.string(),
    district: z.string().nullable(),
    kind: z.string(),
    time: z.string().nullable(),
  }),
});
export type PlotEvent = z.infer<typeof plotEventSchema>;

export const plotingDataSchema = z.strictObject({
  ...listFrameSchema.shape,
  /** The operation's satgas in order, as the people's `satgas` are written: columns of the recap, order of counts. */
  satgas: z.array(z.string()),
  /** Page 1 with the counts per location; null leaves it out (one event). */
  recap: z
    .strictObject({
      /** Title lines above the date line: "REKAPITULASI PLOTING PERSONEL PENGAMANAN KAMPANYE HARI KE-43". */
      title: z.string(),
      date: civilDate,
      /** Heading of the kind column: "JENIS KAMPANYE" or "JENIS KEGIATAN". */
      kindHeading: z.string(),
      /** People on duty that day but at none of the locations. */
      staff: z.strictObject({ label: z.string(), keys: z.array(z.string()) }).nullable(),
      /** Distinct kelurahan/desa and kecamatan, and how locations without one are called ("lokasi rapat umum terbuka"). */
      villages: z.number().int(),
      villageWord: z.string(),
      districts: z.number().int(),
      otherLocations: z.number().int(),
      otherLocationWord: z.string(),
    })
    .nullable(),
  events: z.array(plotEventSchema).min(1),
});
export type PlotingData = z.infer<typeof plotingDataSchema>;
