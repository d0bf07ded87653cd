import type { Role } from '../../shared/links/roles.ts'
import type { Locale } from './locale.ts'

/** People who gave no name are called by what they are here. */
const unnamed: Record<Locale, Record<Role, string>> = {
	de: { moderator: 'Moderation', participant: 'Gast', reader: 'Gast' },
	en: { moderator: 'Moderation', participant: 'Guest', reader: 'Guest' },
}

interface Named {
	name: string
	role: Role
}

/** How a person is called on screen. */
export const personName = ({ name, role }: Named, locale: Locale): string => name.trim() || unnamed[locale][role]

/** "Jonas A." for "Jonas Ahlers": enough to know each other by, short enough for a cursor. */
export function shortPersonName(person: Named, locale: Locale): string {
	const [first = '', ...rest] = personName(person, locale).split(/\s+/)
	const last = rest.at(-1)
	return last ? `${first} ${[...last][0]?.toUpperCase()}.` : first
}
