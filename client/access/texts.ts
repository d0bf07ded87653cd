import type { BoardAccess } from '../../shared/access/index.ts'
import type { Texts } from '../texts/texts.ts'

const de = {
	label: { moderation: 'Nur Moderation', read: 'Alle lesen', write: 'Alle schreiben' } satisfies Record<
		BoardAccess,
		string
	>,
	notAdded: 'Es wurde kein Board angelegt.',
	locked: 'nur für die Moderation',
	readOnly: 'nur zum Lesen',
	addHidden: 'Board verdeckt anlegen',
	group: { closed: 'Nur Gruppe und Moderation', open: 'Die Gruppe schreibt, alle lesen' },
}

const en: typeof de = {
	label: { moderation: 'Moderators only', read: 'Everyone reads', write: 'Everyone writes' },
	notAdded: 'No board was added.',
	locked: 'for moderators only',
	readOnly: 'read only',
	addHidden: 'Add a hidden board',
	group: { closed: 'Group and moderators only', open: 'The group writes, everyone reads' },
}

export const accessTexts: Texts<typeof de> = { de, en }
