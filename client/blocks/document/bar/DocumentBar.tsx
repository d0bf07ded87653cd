import { lazy, Suspense } from 'react'
import { createPortal } from 'react-dom'
import type { PartKind } from '../../../../shared/blocks/document/index.ts'
import { dayInWords, useToday } from '../../../days/days.ts'
import { downloadTexts } from '../../../documents/texts.ts'
import { useDownloads } from '../../../documents/useDownloads.tsx'
import { FindingsButton } from '../../../findings/FindingsButton.tsx'
import { useFindings } from '../../../findings/useFindings.ts'
import { useBoards } from '../../../navigation/watchBoards.ts'
import { useRoom } from '../../../sync/RoomContext.ts'
import { useLocale } from '../../../texts/locale.ts'
import { useTexts } from '../../../texts/texts.ts'
import { copyText } from '../../../ui/CopyButton.tsx'
import type { MenuItem } from '../../../ui/Menu.tsx'
import { Tool } from '../../../ui/Tool.tsx'
import type { BlockBarProps } from '../../blockView.ts'
import { useDocumentActions } from '../actions.ts'
import { toldFrom, useAround, useKind, usePaper } from '../observe.ts'
import { changePersonal, usePersonal } from '../personal.ts'
import { documentTexts } from '../texts.ts'

const DocumentDialogs = lazy(() =>
	import('./DocumentDialogs.tsx').then((module) => ({ default: module.DocumentDialogs })),
)

const loadWritten = () => import('./written.ts')

const kinds: readonly PartKind[] = ['paragraph', 'heading', 'list', 'facts', 'table', 'signatures']

/** What stands in the board's bar: what can be inserted, and what becomes of the document. */
export function DocumentBar({ id, panel }: { id: string; panel: BlockBarProps['panel'] }) {
	const { doc, mayWrite } = useRoom()
	const { bar: texts, ...all } = useTexts(documentTexts)
	const locale = useLocale()
	const today = useToday()
	const paper = usePaper(id)
	const kind = useKind(id)
	const around = useAround()
	const actions = useDocumentActions(id)
	const boards = useBoards()
	const { open } = useFindings({ block: 'document', id })
	const asking = usePersonal(id, (personal) => personal.asking)
	const opened = usePersonal(id, (personal) => personal.open)
	const hasBegun = paper !== undefined && (paper.kind !== undefined || paper.parts.length > 0)

	const addPicture = async (board: string, name: string) => {
		const { linesOfBoard } = await loadWritten()
		const rows = linesOfBoard(doc, board)
		actions.add('picture', undefined, { kind: 'picture', source: `board:${board}`, text: all.pictureOf(name), rows })
	}
	const inserts: readonly (readonly MenuItem[])[] = [
		kinds.map((each) => ({ label: all.kind(each), onSelect: () => actions.add(each) })),
		boards.map(({ id: board, name }) => ({ label: all.pictureOf(name), onSelect: () => void addPicture(board, name) })),
	]
	const told = async () => {
		const { workshop } = toldFrom(around, paper ?? {})
		const { toldAs } = await loadWritten()
		return toldAs(paper ?? { title: '', parts: [] }, {
			locale,
			by: workshop,
			day: dayInWords(today, locale),
			state: paper?.isFinal ? all.final : all.draft,
		})
	}
	const asText = async () => {
		const [{ asPlainText }, written] = await Promise.all([loadWritten(), told()])
		await copyText(asPlainText(written))
	}
	const downloads = useDownloads(told)
	const downloadLabel = useTexts(downloadTexts).download
	const isFinal = paper?.isFinal === true
	const more: readonly (readonly MenuItem[])[] = [
		[
			{ label: texts.copyText, icon: 'copy', onSelect: () => void asText() },
			{ label: texts.print, icon: 'print', onSelect: () => window.print() },
		],
		mayWrite
			? [
					...(kind?.about || kind?.period || kind?.hasManners
						? [
								{
									label: texts.details,
									icon: 'edit',
									onSelect: () => changePersonal(id, { asking: { of: 'details' } }),
								} as const,
							]
						: []),
					{ label: texts.template, icon: 'doc', onSelect: () => changePersonal(id, { asking: { of: 'template' } }) },
					{
						label: isFinal ? texts.markDraft : texts.markFinal,
						icon: isFinal ? 'edit' : 'check',
						onSelect: () => void (isFinal ? actions.markDraft() : actions.markFinal()),
					},
				]
			: [],
	]
	const showFindings = () => {
		if (!panel.isOpen) changePersonal(id, { tab: open.length > 0 ? 'findings' : 'sources' })
		panel.toggle()
	}
	return (
		<>
			{mayWrite && hasBegun && (
				<Tool rank={1} icon="plus" label={texts.add} groups={inserts.filter((group) => group.length > 0)} />
			)}
			{hasBegun && <Tool rank={2} icon="download" label={downloadLabel} groups={[downloads.items]} />}
			{hasBegun && <Tool rank={3} icon="doc" label={texts.more} groups={more.filter((group) => group.length > 0)} />}
			<FindingsButton open={open.length} isOpen={panel.isOpen} onClick={showFindings} />
			{downloads.line && createPortal(<div className="download-corner">{downloads.line}</div>, document.body)}
			<Suspense>{mayWrite && (asking || opened) && <DocumentDialogs id={id} />}</Suspense>
		</>
	)
}
