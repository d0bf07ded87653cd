import type { BoardAccess } from '../../shared/access/index.ts'
import type { Texts } from '../texts/texts.ts'

const de = {
	choose: (access: string) => `Wer dieses Board sieht: ${access}`,
	label: { moderation: 'Nur Moderation', read: 'Alle lesen', write: 'Alle schreiben' } satisfies Record<
		BoardAccess,
		string
	>,
	meaning: {
		moderation: 'Teilnehmende, Lese-Links, Telefone und Beamer bekommen nichts davon.',
		read: 'Alle sehen das Board, auch über Lese-Links; nur die Moderation schreibt.',
		write: 'Teilnehmende schreiben, Lese-Links lesen.',
	} satisfies Record<BoardAccess, string>,
	foot: 'Ein Klick gilt sofort. Sie können das Board danach wieder schließen; was schon gelesen wurde, bleibt gelesen.',
	seen: 'Für alle sichtbar bleiben die Beteiligten im Verzeichnis und Maßnahmen, die Sie daraus machen.',
	moving: 'Board wird umgestellt …',
	closing: {
		title: 'Das Board schließen?',
		body: 'Ab jetzt sieht es nur noch die Moderation. Was andere schon gelesen haben, bleibt gelesen, und Geräte, die gerade offline sind, zeigen es bis zur nächsten Verbindung.',
		do: 'Board schließen',
		cancel: 'Abbrechen',
	},
	refused: 'Das Board ist geblieben, wie es war.',
	ok: 'Verstanden',
	locked: 'nur für die Moderation',
	readOnly: 'nur zum Lesen',
	addHidden: 'Neues Board nur für die Moderation',
}

const en: typeof de = {
	choose: (access) => `Who sees this board: ${access}`,
	label: { moderation: 'Moderators only', read: 'Everyone reads', write: 'Everyone writes' },
	meaning: {
		moderation: 'Participants, read-only links, phones and the projector get nothing of it.',
		read: 'Everyone sees the board, by read-only links, too; only the moderators write.',
		write: 'Participants write, read-only links read.',
	},
	foot: 'One click takes effect at once. You can close the board again; what has been read stays read.',
	seen: 'The actors in the registry and tasks you make from the board stay visible to all.',
	moving: 'Changing the board …',
	closing: {
		title: 'Close the board?',
		body: 'From now on only the moderators see it. What others have read stays read, and devices that are offline show it until they connect again.',
		do: 'Close the board',
		cancel: 'Cancel',
	},
	refused: 'The board has stayed as it was.',
	ok: 'OK',
	locked: 'for moderators only',
	readOnly: 'read only',
	addHidden: 'New board for moderators only',
}

export const accessTexts: Texts<typeof de> = { de, en }
