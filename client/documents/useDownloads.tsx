import { type ReactNode, useCallback, useState } from 'react'
import type { TextDocument } from '../../shared/documents/index.ts'
import { useTexts } from '../texts/texts.ts'
import type { MenuItem } from '../ui/Menu.tsx'
import { saveFile, systemNameOf } from '../ui/saveFile.ts'
import { DownloadLine } from './DownloadLine.tsx'
import { downloadTexts } from './texts.ts'
import type { Download, WrittenForm } from './writing.ts'

/**
 * The entries of a menu that save a document, each in one form, and the line that tells how far the writing is. `told` is asked when one of them is
 * chosen, so the file says what is said then; `fileName`: how the file is called, if not by the title of the document.
 */
export function useDownloads(
	told: () => TextDocument | Promise<TextDocument>,
	fileName?: () => string,
): { items: MenuItem[]; line: ReactNode } {
	const texts = useTexts(downloadTexts)
	const [download, begin] = useState<Download>()
	const close = useCallback(() => begin(undefined), [])
	const asked = async () => {
		const said = await told()
		const document = { ...said, title: said.title.trim() || texts.untitled }
		return { document, name: systemNameOf(fileName?.() || document.title) }
	}
	const asFile = (form: WrittenForm): MenuItem => ({
		label: texts.forms[form],
		meaning: texts.meanings[form],
		icon: 'download',
		onSelect: () => void asked().then((said) => begin({ form, ...said })),
	})
	const asText: MenuItem = {
		label: texts.forms.text,
		meaning: texts.meanings.text,
		icon: 'download',
		onSelect: async () => {
			const [{ document, name }, { plainText }] = await Promise.all([
				asked(),
				import('../../shared/documents/plainText.ts'),
			])
			saveFile(`${name}.txt`, `\ufeff${plainText(document)}`, 'text/plain;charset=utf-8')
		},
	}
	return {
		items: [asFile('docx'), asFile('pdf'), asText],
		line: download && <DownloadLine download={download} onAgain={() => begin({ ...download })} onClose={close} />,
	}
}
