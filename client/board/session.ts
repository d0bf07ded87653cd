import {
	defaultAddFontsFromNode,
	type Editor,
	type TLAnyShapeUtilConstructor,
	type TLShapeId,
	type TLStore,
	type TLTextOptions,
} from 'tldraw'
import type { FindMethod } from '../../shared/blocks/index.ts'
import { readRecord, recordsOf } from '../../shared/board/records.ts'
import type { Clock } from '../../shared/lib/clock.ts'
import type { Random } from '../../shared/lib/random.ts'
import { mayEdit } from '../../shared/migrations/format.ts'
import type { Pictures } from '../pictures/pictures.ts'
import type { History } from '../sync/history.ts'
import type { Person, PresenceChannel } from '../sync/presence.ts'
import type { RoomView } from '../sync/RoomContext.ts'
import { trashedNow } from '../sync/trashedNow.ts'
import { currentLocale } from '../texts/locale.ts'
import { late } from '../ui/late.ts'
import { bind } from './binding/binding.ts'
import { storeRecord } from './binding/storeRecords.ts'
import { createBoardStore } from './boardStore.ts'
import { type BoardWriter, createPermissions, holdsTheSame } from './canvas/permissions.ts'
import { type BoardServices, createBoardServices, giveServices } from './canvas/services.ts'
import { signingDesk } from './canvas/signingDesk.ts'
import { letTapsChooseSeveral } from './cards/several.ts'
import { lookTexts } from './look/texts.ts'
import { letDragsFallThrough } from './protection/fallThrough.ts'
import { guardHeld } from './protection/guardHeld.ts'
import { letGo } from './protection/letGo.ts'
import { guardWriting } from './text/removedWhileWriting.ts'
import { followWriting, type OpenText, sharedTextExtensions } from './text/sharedText.ts'
import { shareUndo } from './undo.ts'

const latePresence = late(() => import('./presence/bePresent.ts').then((module) => module.bePresent))

/** A room's boards on this screen: the store tldraw draws from, bound to the document. */
export interface BoardSession {
	store: TLStore
	services: BoardServices
	textOptions: TLTextOptions
	/** Says who works here now and what they may touch; shows the board accordingly. Writes nothing. */
	setWriter(writer: BoardWriter): void
	/** Connects the mounted editor; the returned function disconnects it. `removedWhileWriting` has to tell the person. */
	attach(editor: Editor, told: { removedWhileWriting(): void }): () => void
	close(): void
}

export interface BoardSessionOptions {
	doc: RoomView['doc']
	history: History
	presence: PresenceChannel
	mayWrite(): boolean
	writer: BoardWriter
	/** whether somebody may point at things for all to see, at this moment */
	mayPoint(person: Pick<Person, 'role' | 'participant'>): boolean
	findMethod: FindMethod
	/** where the pictures come from; without, there are none */
	pictures?: Pictures
	shapeUtils: readonly TLAnyShapeUtilConstructor[]
	clock: Clock
	random: Random
}

/** Opens the boards of a room whose content has arrived. */
export function openBoardSession(options: BoardSessionOptions): BoardSession {
	const { doc, history, presence, clock, random } = options
	const mayWrite = () => options.mayWrite() && mayEdit(doc)
	const store = createBoardStore(options.shapeUtils, options.pictures)
	const open: OpenText = { shape: undefined }
	let editor: Editor | undefined
	const permissions = createPermissions(
		{
			find: (id) => storeRecord(store, id),
			childrenOf: (id) =>
				editor?.getSortedChildIdsForParent(id as TLShapeId).flatMap((child) => storeRecord(store, child) ?? []) ?? [],
		},
		options.writer,
	)

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
		trash: () => trashedNow(presence, clock),
		disguise: permissions,
		merging(merge) {
			if (editor) editor.run(merge, { history: 'ignore', ignoreShapeLock: true })
			else merge()
		},
	})
	const stopSparing = history.spare((map, id) => {
		const record = map === 'records' ? readRecord(doc, id) : undefined
		return record !== undefined && permissions.isKept(record)
	})
	const stopWriting = followWriting(doc, history, clock)
	const extensions = sharedTextExtensions({
		doc,
		history,
		open,
		label: () => lookTexts[currentLocale()].field,
		editedShape: () => editor?.getEditingShapeId() ?? undefined,
		commit: binding.commit,
		closed: binding.settle,
	})
	// A page that is left or hidden may never come back.
	window.addEventListener('pagehide', binding.commit)
	window.addEventListener('blur', binding.commit)

	const desk = signingDesk({ doc, history, permissions, apply: binding.apply })
	const services = createBoardServices({ doc, findMethod: options.findMethod, desk, permissions })
	services.mayPoint = () => options.mayPoint(permissions.writer.get())
	giveServices(store, services)

	return {
		store,
		services,
		textOptions: { addFontsFromNode: defaultAddFontsFromNode, tipTapConfig: { extensions } },
		setWriter(writer) {
			const before = permissions.writer.get()
			permissions.writer.set(writer)
			if (holdsTheSame(before, writer)) return
			binding.reshow()
			if (editor) letGo(editor, permissions)
		},
		attach(mounted, told) {
			editor = mounted
			letDragsFallThrough(mounted, permissions)
			const commitAfterGesture = () => binding.commit()
			const container = mounted.getContainer()
			let isAttached = true
			let leave = () => {}
			// The canvas does not wait for who else is there.
			void latePresence.fetch().then((bePresent) => {
				const { role } = options.writer
				const { mayPoint } = options
				if (isAttached) leave = bePresent(mounted, services, { presence, clock, isReader: role === 'reader', mayPoint })
			})
			container.addEventListener('pointerup', commitAfterGesture)
			const stops = [
				shareUndo(mounted, history, binding),
				guardHeld(mounted, permissions, (id) => recordsOf(doc).has(id)),
				letTapsChooseSeveral(mounted),
				guardWriting(mounted, open, told.removedWhileWriting),
				() => container.removeEventListener('pointerup', commitAfterGesture),
				() => leave(),
			]
			return () => {
				for (const stop of stops) stop()
				editor = undefined
				isAttached = false
			}
		},
		close() {
			window.removeEventListener('pagehide', binding.commit)
			window.removeEventListener('blur', binding.commit)
			stopSparing()
			stopWriting()
			binding.destroy()
		},
	}
}
