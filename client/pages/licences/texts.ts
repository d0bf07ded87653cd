import type { Texts } from '../../texts/texts.ts'

const de = {
	title: 'Lizenzen',
	own: 'Netzwerkstatt ist freie Software unter der MIT-Lizenz. Sie enthält Bausteine anderer, deren Bedingungen hier stehen.',
	missing: 'Die Liste liegt diesem Server nicht bei. Sie steht im Quelltext, in der Datei „third-party-notices.txt“.',
}

const en: typeof de = {
	title: 'Licences',
	own: 'Netzwerkstatt is free software under the MIT licence. It contains the work of others, whose terms follow.',
	missing: 'The list is not on this server. It is in the source code, in the file “third-party-notices.txt”.',
}

export const licencesTexts = { de, en } satisfies Texts<typeof de>
