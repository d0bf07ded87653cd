import type { ActorProperty } from '../../shared/registry/index.ts'
import type { Texts } from '../texts/texts.ts'

type FormTexts = Record<'name' | 'groups' | 'newGroup' | Exclude<ActorProperty, 'standsFor'>, string> & {
	title: string
	unknown: string
	addField: string
	newField: string
	letters: string
	lettersNote: string
	newGroupNote: string
	legalNote: string
	contactNote: string
	done: string
	cancel: string
	remove: string
	newTitle: string
	enter: string
	taken: string
	everywhere: string
	optional: string
}

const de: FormTexts = {
	title: 'Angaben zur Organisation',
	name: 'Name',
	shortName: 'Kürzel',
	kind: 'Art',
	field: 'Feld',
	moreFields: 'Weitere Felder',
	note: 'Bemerkung',
	level: 'Ebene',
	involvement: 'Beteiligung',
	groups: 'Gruppen',
	newGroup: 'Neue Gruppe',
	legalBasis: 'Rechtsgrundlage',
	contact: 'Ansprechperson',
	unknown: 'nicht angegeben',
	addField: 'Neues Feld …',
	newField: 'Name des neuen Feldes',
	letters: 'Zwei Buchstaben',
	lettersNote: 'Sie stehen überall neben der Farbe des Feldes.',
	newGroupNote: 'zum Beispiel „Fachgruppe Arbeit“; mehr zu einer Gruppe steht auf der Seite „Gruppen“',
	legalNote: 'zum Beispiel SGB II, SGB VIII',
	contactNote:
		'Nur mit Einverständnis der Person: Alle in dieser Werkstatt können es lesen. Oft genügt die Funktion statt des Namens.',
	done: 'Übernehmen',
	cancel: 'Abbrechen',
	remove: 'Aus dem Verzeichnis löschen',
	newTitle: 'Neu im Beteiligtenverzeichnis',
	enter: 'Eintragen',
	taken: 'Dieser Name steht schon im Verzeichnis.',
	everywhere: 'Gilt überall, wo dieser Eintrag vorkommt.',
	optional: 'freiwillig',
}

const en: FormTexts = {
	title: 'Details of an actor',
	name: 'Name',
	shortName: 'Short name',
	kind: 'Kind',
	field: 'Field',
	moreFields: 'Further fields',
	note: 'Note',
	level: 'Level',
	involvement: 'Involvement',
	groups: 'Groups',
	newGroup: 'New group',
	legalBasis: 'Legal basis',
	contact: 'Contact person',
	unknown: 'not given',
	addField: 'New field …',
	newField: 'Name of the new field',
	letters: 'Two letters',
	lettersNote: 'They stand beside the colour of the field everywhere.',
	newGroupNote: 'for example “Working group on work”; more about a group is on the page “Groups”',
	legalNote: 'for example SGB II, SGB VIII',
	contactNote:
		'Only with that person’s consent: everybody in this workshop can read it. Often the post will do instead of a name.',
	done: 'Apply',
	cancel: 'Cancel',
	remove: 'Delete from the registry',
	newTitle: 'New in the registry of actors',
	enter: 'Enter',
	taken: 'This name is in the registry already.',
	everywhere: 'Applies wherever this actor appears.',
	optional: 'optional',
}

export const actorTexts = { de, en } satisfies Texts<FormTexts>
