import { z } from 'astro/zod';

/** Interface and error words of one language: groups of named sentences; `{name}` marks a blank. */
export const stringsSchema = z.record(z.string(), z.record(z.string(), z.string().min(1)));
