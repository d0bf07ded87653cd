import type { Failure } from '../../api/failure.ts'
import { inEnglish, inGerman } from '../../texts/figures.ts'
import type { Texts } from '../../texts/texts.ts'

const de = {
	fetching: 'Das Board wird geholt',
	asOf: (time: number) => `Stand vom ${inGerman.moment(time)} Uhr`,
	renewed: 'wird laufend erneuert',
	away: 'Keine Verbindung. Hier steht noch, was zuletzt da war.',
	notNow: 'Gerade kommt nichts Neues. Hier steht noch, was zuletzt da war.',
	empty: 'Auf diesem Board steht noch nichts zum Lesen.',
	/** what ends the reading, where the sentences for those who join would lead astray */
	ended: {
		linkRevoked: ({ since }: Failure) => ({
			happened: 'Dieser Link zum Lesen gilt nicht mehr.',
			safe: `Die Moderation hat ihn ${since === undefined ? '' : `am ${inGerman.date(since)} `}widerrufen. Was in der Werkstatt steht, ist davon nicht berührt.`,
			todo: 'Wenn Sie weiterlesen möchten, bitten Sie um einen neuen, wo Sie diesen herhaben.',
		}),
		linkUnknown: (_?: Failure) => ({
			happened: 'Dieser Link führt zu keinem Board.',
			safe: 'Vielleicht ist er beim Kopieren abgeschnitten worden. Es ist nichts verloren.',
			todo: 'Öffnen Sie ihn noch einmal ganz, oder bitten Sie um einen neuen.',
		}),
		notFound: (_?: Failure) => ({
			happened: 'Dieses Board ist gerade nicht zu lesen.',
			safe: 'Die Moderation hat es entfernt oder sich vorbehalten. Ihr Link ist davon nicht berührt.',
			todo: 'Laden Sie die Seite später noch einmal, oder fragen Sie nach, wo Sie den Link herhaben.',
		}),
	},
}

const en: typeof de = {
	fetching: 'Fetching the board',
	asOf: (time) => `As of ${inEnglish.moment(time)}`,
	renewed: 'kept up to date',
	away: 'No connection. This is what was there last.',
	notNow: 'Nothing new is coming just now. This is what was there last.',
	empty: 'There is nothing to read on this board yet.',
	ended: {
		linkRevoked: ({ since }) => ({
			happened: 'This link for reading is no longer valid.',
			safe: `The moderators revoked it${since === undefined ? '' : ` on ${inEnglish.date(since)}`}. What the workshop holds is not touched by that.`,
			todo: 'To read on, ask for a new one where you got this one.',
		}),
		linkUnknown: () => ({
			happened: 'This link does not lead to a board.',
			safe: 'Perhaps it was cut off when it was copied. Nothing is lost.',
			todo: 'Open all of it once more, or ask for a new one.',
		}),
		notFound: () => ({
			happened: 'This board cannot be read just now.',
			safe: 'The moderators have removed it or keep it to themselves. Your link is not touched by that.',
			todo: 'Load the page again later, or ask where you got the link.',
		}),
	},
}

export const readingTexts = { de, en } satisfies Texts<typeof de>
