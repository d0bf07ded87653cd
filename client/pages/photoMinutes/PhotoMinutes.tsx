import { useContext, useEffect, useRef, useState } from 'react'
import { createPortal } from 'react-dom'
import { StageContext } from '../../agenda/stage.ts'
import { useMethods } from '../../blocks/MethodsContext.ts'
import { dayInWords, useToday } from '../../days/days.ts'
import { BoardDrawerContext, type BoardDrawerProps } from '../../documents/boardPictures.ts'
import { useDownloads } from '../../documents/useDownloads.tsx'
import { workshopNameOf } from '../../minutes/workshopName.ts'
import { photoTexts } from '../../photoMinutes/texts.ts'
import { useResults } from '../../sync/ResultsContext.ts'
import { useRoom } from '../../sync/RoomContext.ts'
import { useLocale } from '../../texts/locale.ts'
import { useTexts } from '../../texts/texts.ts'
import { late } from '../../ui/late.ts'
import { lazyPart } from '../../ui/lazyPart.ts'
import { Tool } from '../../ui/Tool.tsx'
import { lateMethods } from '../boards/lateMethods.ts'
import type { SeenBoard } from './RoomsDrawer.tsx'

const telling = late(() => import('../../photoMinutes/photoMinutes.ts'))
const RoomsDrawer = lazyPart(() => import('./RoomsDrawer.tsx').then((module) => module.RoomsDrawer))

/**
 * Saves the boards of the workshop as pictures and words, in one file; told once it is chosen. Boards that not everybody may see are in it only
 * where a person chooses that: such a file is sent to all.
 */
export function PhotoMinutes({ boards }: { boards: readonly SeenBoard[] }) {
	const texts = useTexts(photoTexts)
	useEffect(() => void telling.fetch(), [])
	const now = useRef(boards)
	now.current = boards
	// Another component would begin to draw anew.
	const [Drawer] = useState(() => (props: BoardDrawerProps) => <RoomsDrawer {...props} all={now.current} />)
	const ofAll = useMinutesOf(() => now.current.filter(({ apart }) => !apart))
	const withHidden = useMinutesOf(() => now.current)
	const hidden = withHidden.items.map((item) => ({
		...item,
		label: texts.withHidden(item.label),
		meaning: texts.withHiddenMeaning,
	}))
	const groups = boards.some(({ apart }) => apart) ? [ofAll.items, hidden] : [ofAll.items]
	const line = ofAll.line || withHidden.line
	return (
		<BoardDrawerContext value={Drawer}>
			<Tool rank={3} icon="image" label={texts.title} groups={groups} />
			{line && createPortal(<div className="download-corner">{line}</div>, document.body)}
		</BoardDrawerContext>
	)
}

/** The ways to save these boards, told when one of them is chosen. */
function useMinutesOf(chosen: () => readonly SeenBoard[]) {
	const { doc } = useRoom()
	const { doc: results } = useResults()
	const stage = useContext(StageContext)?.doc
	const findMethod = useMethods()
	const [locale, today, texts] = [useLocale(), useToday(), useTexts(photoTexts)]
	const by = () => workshopNameOf(doc, stage)
	const tell = async () => {
		const [{ photoMinutes }] = await Promise.all([
			telling.fetch(),
			...Object.values(lateMethods).map((methods) => methods.fetch()),
		])
		const shown = chosen().map(({ id, name, apart }) => ({ id, name, doc: apart?.room.doc ?? doc }))
		return photoMinutes(shown, { locale, findMethod, results, texts, by: by(), day: dayInWords(today, locale) })
	}
	return useDownloads(tell, () => texts.fileName(by(), today))
}
