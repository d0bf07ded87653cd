import type { PartDraft, ToldFrom } from '../blocks/document/index.ts'
import { dayWords, findMeeting, listGroups, type Term } from '../registry/index.ts'
import { namedPeople } from './participants.ts'
import { counted, fact, facts, namesOf, sortedNames } from './words.ts'

const labels = {
	day: { de: 'Vom', en: 'Of' },
	group: { de: 'Gruppe', en: 'Group' },
	chair: { de: 'Moderation', en: 'Facilitation' },
	keeper: { de: 'Protokollant/in', en: 'Minutes by' },
	present: { de: 'Teilnehmer/innen', en: 'Present' },
	excused: { de: 'Entschuldigt', en: 'Excused' },
	next: { de: 'Nächstes Treffen', en: 'Next meeting' },
} as const satisfies Record<string, Term>

/** The head of minutes, after the handbook's form (4.3.3, annex p. 118): what is not known yet stays open, to be written. */
export function minutesHead({ doc, stage, locale, details }: ToldFrom): PartDraft[] {
	const meeting = findMeeting(doc, details.about ?? '')
	const group =
		listGroups(doc)
			.find(({ id }) => id === meeting?.group)
			?.label[locale].trim() ?? ''
	const day = meeting?.date ? dayWords(meeting.date, locale) : ''
	const said: Record<keyof typeof labels, string> = {
		day: [day, meeting?.place ?? ''].filter(Boolean).join(', '),
		group,
		chair: '',
		keeper: namesOf(doc, meeting?.keeper ? [meeting.keeper] : []).join(', '),
		present: presentWords(sortedNames(doc, meeting?.present ?? []), stage ? namedPeople(stage).length : 0, locale),
		excused: sortedNames(doc, meeting?.excused ?? []).join('; '),
		next: meeting?.next ? dayWords(meeting.next, locale) : '',
	}
	const rows = (Object.keys(labels) as (keyof typeof labels)[])
		.filter((part) => !['group', 'next', 'excused'].includes(part) || said[part])
		.map((part) => fact(part, labels[part][locale], said[part]))
	return [facts('head', rows)]
}

function presentWords(organisations: readonly string[], named: number, locale: keyof Term): string {
	const there = organisations.length
		? `${counted(organisations.length, { de: 'Organisation', en: 'organisation' }, { de: 'Organisationen', en: 'organisations' }, locale)}: ${organisations.join(', ')}`
		: ''
	const people = named
		? {
				de: `${counted(named, { de: 'Person', en: '' }, { de: 'Personen', en: '' }, 'de')} mit Namen in der Anlage`,
				en: `${counted(named, { de: '', en: 'person' }, { de: '', en: 'people' }, 'en')} by name in the annex`,
			}[locale]
		: ''
	return [there, people].filter(Boolean).join('\n')
}
