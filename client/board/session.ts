import type { Editor, TLAnyShapeUtilConstructor, TLStore, TLTextOptions } from 'tldraw'
import { formatAge } from '../../shared/board/plenum.ts'
import type { Clock } from '../../shared/lib/clock.ts'
import type { Random } from '../../shared/lib/random.ts'
import type { History } from '../sync/history.ts'
import type { PresenceChannel } from '../sync/presence.ts'
import type { RoomView } from '../sync/RoomContext.ts'
import { bind } from './binding/binding.ts'
import { createBoardStore } from './boardStore.ts'
import { rememberDesk } from './cards/desk.ts'
import { letTapsChooseSeveral } from './cards/several.ts'
import { showPeople } from './presence/showPeople.ts'
import { tellWhereabouts } from './presence/tellWhereabouts.ts'
import type { OpenText } from './text/openText.ts'
import { guardWriting } from './text/removedWhileWriting.ts'
import { followWriting, sharedTextExtensions } from './text/sharedText.ts'
import { shareUndo } from './undo.ts'

/** A room's boards on this screen: the store tldraw draws from, bound to the document. */
export interface BoardSession {
	store: TLStore
	textOptions: TLTextOptions
	/** Connects the mounted editor; the returned function disconnects it. `removedWhileWriting` has to tell the person. */
	attach(editor: Editor, told: { removedWhileWriting(): void }): () => void
	close(): void
}

export interface BoardSessionOptions {
	doc: RoomView['doc']
	history: History
	presence: PresenceChannel
	mayWrite(): boolean
	shapeUtils: readonly TLAnyShapeUtilConstructor[]
	clock: Clock
	random: Random
}

/** Opens the boards of a room whose content has arrived. */
export function openBoardSession(options: BoardSessionOptions): BoardSession {
	const { doc, history, presence, clock, random } = options
	const mayWrite = () => options.mayWrite() && formatAge(doc) === 'current'
	const store = createBoardStore(options.shapeUtils)
	const open: OpenText = { shape: undefined }
	let editor: Editor | undefined

	const binding = bind({
		doc,
		store,
		clock,
		random,
		mayWrite,
		nextFrame(task) {
			const frame = requestAnimationFrame(task)
			return () => cancelAnimationFrame(frame)
		},
		openText: () => open.shape,
		merging(merge) {
			if (editor) editor.run(merge, { history: 'ignore', ignoreShapeLock: true })
			else merge()
		},
	})
	const stopWriting = followWriting(doc, history, clock)
	const extensions = sharedTextExtensions({
		doc,
		history,
		open,
		editedShape: () => editor?.getEditingShapeId() ?? undefined,
		commit: binding.commit,
		closed: binding.settle,
	})
	// A page that is left or hidden may never come back.
	window.addEventListener('pagehide', binding.commit)
	window.addEventListener('blur', binding.commit)

	return {
		store,
		textOptions: { tipTapConfig: { extensions } },
		attach(mounted, told) {
			editor = mounted
			rememberDesk(mounted, {
				step(command) {
					history.mark()
					const answer = command(doc)
					history.mark()
					binding.apply()
					return answer
				},
			})
			const commitAfterGesture = () => binding.commit()
			const container = mounted.getContainer()
			container.addEventListener('pointerup', commitAfterGesture)
			const stops = [
				shareUndo(mounted, history, binding),
				letTapsChooseSeveral(mounted),
				guardWriting(mounted, open, told.removedWhileWriting),
				showPeople(mounted, presence, clock),
				() => container.removeEventListener('pointerup', commitAfterGesture),
				...(options.mayWrite() ? [tellWhereabouts(mounted, presence, clock)] : []),
			]
			return () => {
				for (const stop of stops) stop()
				editor = undefined
			}
		},
		close() {
			window.removeEventListener('pagehide', binding.commit)
			window.removeEventListener('blur', binding.commit)
			stopWriting()
			binding.destroy()
		},
	}
}
