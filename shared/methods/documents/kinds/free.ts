import type { DocumentKind } from '../../../blocks/document/index.ts'
import { t } from './pieces.ts'

/** Whatever else is to be written together. */
export const free: DocumentKind = {
	id: 'free',
	name: t('Freies Dokument', 'Free document'),
	line: t(
		'Überschriften, Texte, Listen und Tabellen, wie Sie sie brauchen',
		'Headings, texts, lists and tables as you need them',
	),
	title: () => '',
	outline: () => [{ key: 'text', kind: 'paragraph', text: '' }],
	tell: () => undefined,
	sources: {},
}
