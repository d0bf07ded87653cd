import type { Texts } from '../../texts/texts.ts'

const de = {
	title: 'Lizenzen',
	own: 'Netzwerkstatt ist freie Software unter der MIT-Lizenz. Sie enthält Bausteine anderer, deren Bedingungen hier stehen.',
	missing: (file: string) =>
		`Die Liste „${file}“ liegt diesem Server nicht bei. Sie entsteht beim Bauen aus dem Quelltext.`,
}

const en: typeof de = {
	title: 'Licences',
	own: 'Netzwerkstatt is free software under the MIT licence. It contains the work of others, whose terms follow.',
	missing: (file) => `The list “${file}” is not on this server. It is made when the source code is built.`,
}

export const licencesTexts = { de, en } satisfies Texts<typeof de>
