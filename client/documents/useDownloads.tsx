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
 * chosen, so the file says what is said then.
 */
export function useDownloads(told: () => TextDocument | Promise<TextDocument>): { items: MenuItem[]; line: ReactNode } {
	const texts = useTexts(downloadTexts)
	const [download, begin] = useState<Download>()
	const close = useCallback(() => begin(undefined), [])
	const document = async () => {
		const said = await told()
		return { ...said, title: said.title.trim() || texts.untitled }
	}
	const asFile = (form: WrittenForm): MenuItem => ({
		label: texts.forms[form],
		meaning: texts.meanings[form],
		icon: 'download',
		onSelect: () => void document().then((said) => begin({ form, document: said })),
	})
	const asText: MenuItem = {
		label: texts.forms.text,
		meaning: texts.meanings.text,
		icon: 'download',
		onSelect: async () => {
			const [said, { plainText }] = await Promise.all([document(), import('../../shared/documents/plainText.ts')])
			saveFile(`${systemNameOf(said.title)}.txt`, `\ufeff${plainText(said)}`, 'text/plain;charset=utf-8')
		},
	}
	return {
		items: [asFile('docx'), asFile('pdf'), asText],
		line: download && <DownloadLine download={download} onAgain={() => begin({ ...download })} onClose={close} />,
	}
}
