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

/** Saves every board this person may see as pictures and words, in one file; told once it is chosen. */
export function PhotoMinutes({ boards }: { boards: readonly SeenBoard[] }) {
	const { doc } = useRoom()
	const { doc: results } = useResults()
	const stage = useContext(StageContext)?.doc
	const findMethod = useMethods()
	const [locale, today, texts] = [useLocale(), useToday(), useTexts(photoTexts)]
	useEffect(() => void telling.fetch(), [])
	const now = useRef(boards)
	now.current = boards
	// Another component would begin to draw anew.
	const [Drawer] = useState(() => (props: BoardDrawerProps) => <RoomsDrawer {...props} all={now.current} />)
	const { items, line } = useDownloads(async () => {
		const [{ photoMinutes }] = await Promise.all([
			telling.fetch(),
			...Object.values(lateMethods).map((methods) => methods.fetch()),
		])
		const shown = now.current.map(({ id, name, apart }) => ({ id, name, doc: apart?.room.doc ?? doc }))
		const by = workshopNameOf(doc, stage)
		return photoMinutes(shown, { locale, findMethod, results, texts, by, day: dayInWords(today, locale) })
	})
	return (
		<BoardDrawerContext value={Drawer}>
			<Tool rank={3} icon="image" label={texts.title} groups={[items]} />
			{line && createPortal(<div className="download-corner">{line}</div>, document.body)}
		</BoardDrawerContext>
	)
}
