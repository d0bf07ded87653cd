import { cut } from '../lib/characters.ts'
import { limits } from '../protocol/limits.ts'

const signs = { de: 'Probelauf · ', en: 'Rehearsal · ' } as const

/** What a rehearsal is called: like the workshop, and recognisable on every page, phone and wall. Called so already, it stays as it is. */
export function rehearsalTitle(title: string, locale: keyof typeof signs): string {
	const sign = signs[locale]
	return title.startsWith(sign) && title.length > sign.length ? title : cut(`${sign}${title}`, limits.title)
}

/** Whether a workshop of this title is a rehearsal: its title cannot lose the sign. */
export const isRehearsalTitle = (title: string): boolean => Object.values(signs).some((sign) => title.startsWith(sign))
