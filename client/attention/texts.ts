import { inEnglish, inGerman } from '../texts/figures.ts'
import type { Texts } from '../texts/texts.ts'

const de = {
	follow: {
		asked: (name: string | undefined) =>
			name ? `${name} zeigt etwas. Möchten Sie der Ansicht folgen?` : 'Die Moderation zeigt etwas. Möchten Sie folgen?',
		askedToShow: 'Die Moderation bittet Sie, Ihre Ansicht zu zeigen.',
		show: 'Zeigen',
		notShow: 'Nicht zeigen',
		yes: 'Folgen',
		no: 'Nicht folgen',
		following: (name: string | undefined) => `Sie folgen ${name ?? 'der Moderation'}.`,
		keys: 'Esc oder eine eigene Bewegung beendet es.',
		stop: 'Nicht mehr folgen',
		leading: (n: number) =>
			n === 0
				? 'Andere können Ihrer Ansicht folgen.'
				: `${inGerman.count(n, 'Person folgt', 'Personen folgen')} Ihrer Ansicht.`,
		theirs: (name: string) => `Andere können der Ansicht von ${name} folgen.`,
		end: 'Beenden',
		hidden: 'Dieses Board sieht nur die Moderation. Niemand kann Ihnen hierher folgen.',
	},
	held: {
		here: 'Für diesen Schritt bleiben alle an dieser Stelle.',
		away: 'Für diesen Schritt bleiben alle an einer Stelle. Sie werden gleich dorthin zurückgebracht.',
		back: 'Jetzt zurück',
		bind: 'Für diesen Schritt verbindlich',
		bound: (board: string | undefined) =>
			board ? `Für diesen Schritt bleiben alle bei „${board}“.` : 'Für diesen Schritt bleiben alle an einer Stelle.',
		release: 'Freigeben',
	},
	yourTurn: 'Sie haben das Wort.',
}

const en: typeof de = {
	follow: {
		asked: (name) =>
			name
				? `${name} is showing something. Would you like to follow?`
				: 'The moderation is showing something. Would you like to follow?',
		askedToShow: 'The moderation asks you to show your view.',
		show: 'Show',
		notShow: 'Do not show',
		yes: 'Follow',
		no: 'Do not follow',
		following: (name) => `You follow ${name ?? 'the moderation'}.`,
		keys: 'Esc or a movement of your own ends it.',
		stop: 'Stop following',
		leading: (n) =>
			n === 0 ? 'Others can follow your view.' : `${inEnglish.count(n, 'person follows', 'people follow')} your view.`,
		theirs: (name) => `Others can follow the view of ${name}.`,
		end: 'End',
		hidden: 'Only the moderation sees this board. Nobody can follow you here.',
	},
	held: {
		here: 'For this step everybody stays at this place.',
		away: 'For this step everybody stays at one place. You will be brought back there in a moment.',
		back: 'Back now',
		bind: 'Binding for this step',
		bound: (board) =>
			board ? `For this step everybody stays at “${board}”.` : 'For this step everybody stays at one place.',
		release: 'Release',
	},
	yourTurn: 'It is your turn to speak.',
}

export const attentionTexts = { de, en } satisfies Texts<typeof de>
