import type { BoardAccess, OpenAccess } from '../../shared/access/index.ts'
import type { Texts } from '../texts/texts.ts'

const de = {
	meaning: {
		moderation:
			'Vom Board bekommen Teilnehmende, Lese-Links, Telefone und Beamer nichts. Wer darauf eingetragen wird, steht im Beteiligtenverzeichnis für alle.',
		read: 'Alle sehen das Board, auch über Lese-Links; nur die Moderation schreibt.',
		write: 'Teilnehmende schreiben, Lese-Links lesen.',
	} satisfies Record<BoardAccess, string>,
	startHidden: 'Zuerst nur für die Moderation',
	choose: (access: string) => `Wer dieses Board sieht: ${access}`,
	atStep: {
		label: 'Bei einem Schritt öffnen …',
		none: 'Das Board öffnet sich, wenn der Schritt beginnt.',
		planned: (step: string, access: OpenAccess) =>
			`Vorgesehen: „${step}“, ${access === 'read' ? 'alle lesen' : 'alle schreiben'}`,
		title: 'Bei einem Schritt öffnen',
		body: 'Sobald die Moderation diesen Schritt beginnt, öffnet sich das Board von selbst. Bis dahin erfährt niemand sonst davon.',
		step: 'Schritt',
		who: 'Dann dürfen',
		do: 'Vormerken',
		cancel: 'Abbrechen',
		drop: 'Nicht mehr vormerken',
		noSteps: 'Im Ablauf gibt es noch keinen Schritt, der bevorsteht.',
	},
	foot: 'Öffnen gilt sofort; was vorher geändert wurde, lässt sich danach nicht mehr rückgängig machen. Sie können das Board wieder verbergen; was schon gelesen wurde, bleibt gelesen.',
	others: { label: 'So sehen es die anderen …', meaning: 'Was ihnen fehlt, und was alle trotzdem sehen.' },
	moving: 'Board wird umgestellt …',
	closing: {
		title: 'Das Board verbergen?',
		body: 'Ab jetzt sieht es nur noch die Moderation. Was andere schon gelesen haben, bleibt gelesen, und Geräte, die gerade offline sind, zeigen es bis zur nächsten Verbindung.',
		do: 'Board verbergen',
		cancel: 'Abbrechen',
	},
	refused: 'Das Board ist geblieben, wie es war.',
	notOpened: 'Das Board hat sich mit dem Schritt nicht geöffnet.',
	ok: 'Verstanden',
}

const en: typeof de = {
	meaning: {
		moderation:
			'Of the board, participants, read-only links, phones and the projector get nothing. Whoever is entered on it is in the registry of actors for all.',
		read: 'Everyone sees the board, by read-only links, too; only the moderators write.',
		write: 'Participants write, read-only links read.',
	},
	startHidden: 'For moderators only at first',
	choose: (access) => `Who sees this board: ${access}`,
	atStep: {
		label: 'Open at a step …',
		none: 'The board opens when the step begins.',
		planned: (step, access) => `Planned: “${step}”, ${access === 'read' ? 'everyone reads' : 'everyone writes'}`,
		title: 'Open at a step',
		body: 'As soon as the moderation begins this step, the board opens by itself. Until then nobody else learns of it.',
		step: 'Step',
		who: 'Then',
		do: 'Plan it',
		cancel: 'Cancel',
		drop: 'Do not open it then',
		noSteps: 'The agenda has no step yet that is still to come.',
	},
	foot: 'Opening takes effect with the click, and changes before it can no longer be undone. You can hide the board again; what has been read stays read.',
	others: { label: 'How the others see it …', meaning: 'What they miss, and what all see nevertheless.' },
	moving: 'Changing the board …',
	closing: {
		title: 'Hide the board?',
		body: 'From now on only the moderators see it. What others have read stays read, and devices that are offline show it until they connect again.',
		do: 'Hide the board',
		cancel: 'Cancel',
	},
	refused: 'The board has stayed as it was.',
	notOpened: 'The board did not open with the step.',
	ok: 'OK',
}

/** Of the menu and its dialogs, which only the moderation opens. */
export const accessMenuTexts: Texts<typeof de> = { de, en }
