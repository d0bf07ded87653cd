import { Suspense, useCallback, useEffect, useId, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { useEditor, useIsEditing, useValue as useSignal } from 'tldraw'
import type { ChainState } from '../../../../shared/blocks/chain/index.ts'
import { useRoom } from '../../../sync/RoomContext.ts'
import { useLocale } from '../../../texts/locale.ts'
import { useTexts } from '../../../texts/texts.ts'
import { late } from '../../../ui/late.ts'
import { lazyPart } from '../../../ui/lazyPart.ts'
import { useHeading } from '../../heading.ts'
import { useChainActions } from '../actions.ts'
import { layoutOnPage } from '../drawing/layoutOnPage.ts'
import { marksIn } from '../drawing/marks.ts'
import type { Look } from '../drawing/ratings.ts'
import { type ChainScene, sceneOf } from '../drawing/scene.ts'
import { useLetters } from '../drawing/useLetters.ts'
import { stateOfElement, stepElement } from '../elements.ts'
import { useMethodOfChain, usePictures, useRegistry } from '../observe.ts'
import { personalOf, useChangePersonal, usePersonal } from '../personal.ts'
import { chainTexts } from '../texts/chainTexts.ts'
import { useArrivals, useWantedStep } from '../useArrivals.ts'
import { ChainEditingContext } from './board.ts'
import type { ChainShape } from './ChainShape.tsx'
import { DragLayer } from './DragLayer.tsx'
import { drawnIn } from './drawn.ts'
import { reveal, takeChainInHand } from './hand.ts'
import { Legend } from './Legend.tsx'
import { PhaseHead, phaseElement } from './PhaseHead.tsx'
import { StateBand } from './StateBand.tsx'
import { TargetGroup, targetGroupElement } from './TargetGroup.tsx'
import { useChainKeys } from './useChainKeys.ts'
import { createDrag, type PointerScene, useChainPointer } from './useChainPointer.ts'
import { useHeadsInSight } from './useHeadsInSight.ts'
import { useWriting } from './useWriting.ts'
import '../details/details.css'
import './chain.css'
import './elements.css'

const ElementSheet = lazyPart(() => import('./ElementSheet.tsx').then((module) => module.ElementSheet))

/** What draws the chain for a picture of the board. */
export const latePicture = late(() => import('./chainSvg.tsx'))

/** A service chain as it lies on the board. Everything in it can be taken hold of directly. */
export function BoardChain({ shape }: { shape: ChainShape }) {
	const { chainId: chain, w } = shape.props
	const editor = useEditor()
	const room = useRoom()
	const { doc } = room
	const texts = useTexts(chainTexts)
	const locale = useLocale()
	const method = useMethodOfChain(chain)
	const title = useHeading(shape, method?.name[locale] ?? texts.title)
	const pictures = usePictures(chain)
	const registry = useRegistry()
	const view = usePersonal(chain, (personal) => personal.view)
	const chosen = usePersonal(chain, (personal) => personal.chosen)
	const chosenState = usePersonal(chain, (personal) => personal.state)
	const change = useChangePersonal(chain)
	const actions = useChainActions(chain)
	const isInHand = useIsEditing(shape.id)
	const isLive = useSignal('live', () => editor.isIn('select'), [editor])
	const root = useRef<HTMLElement>(null)
	const [drag] = useState(createDrag)
	const id = useId()
	const letters = useLetters()

	const partOf = useCallback(
		(element: string, state?: ChainState) =>
			root.current?.querySelector<HTMLElement>(
				`[data-element="${CSS.escape(element)}"]${state ? `[data-state="${state}"]` : ''}`,
			) ?? undefined,
		[],
	)
	const focus = useCallback((element: string) => partOf(element)?.focus({ preventScroll: true }), [partOf])
	const beside = useCallback((element: string, by: 1 | -1) => {
		const parts = [...(root.current?.querySelectorAll<HTMLElement>('.chain-box, .chain-pill') ?? [])]
		return parts[parts.findIndex((part) => part.dataset.element === element) + by]?.dataset.element
	}, [])
	const takeInHand = useCallback(() => takeChainInHand(editor, shape.id), [editor, shape.id])
	const { editing, writing, begin, opened, setOpened } = useWriting({ chain, actions, takeInHand, focus, beside })

	// While somebody works on it nothing moves from under the pointer: what is added makes the picture larger.
	const isHeld = isInHand || writing !== undefined || opened !== undefined
	const last = useRef<ChainScene>(undefined)
	const person = pictures.info?.person ?? ''
	// biome-ignore lint/correctness/useExhaustiveDependencies: other letters give other lines
	const scene = useMemo(
		() => sceneOf(pictures, view, layoutOnPage(w, registry, texts, locale, person), isHeld ? last.current : undefined),
		[pictures, view, w, registry, texts, locale, person, letters, isHeld],
	)
	const marks = useMemo(() => marksIn(view, pictures, method?.chain), [view, pictures, method])
	useLayoutEffect(() => {
		last.current = scene
		drawnIn(editor, shape.id).set(scene)
	}, [editor, shape.id, scene])

	const pointerScene: PointerScene = {
		scene,
		pictures,
		room,
		editing,
		takeInHand,
		isOpen: () => opened !== undefined,
		isChosen: (element) => isInHand && personalOf(chain).get().chosen === element,
		choose(element, state) {
			const lies = state ?? stateOfElement(doc, chain, element)
			change({ chosen: element, ...(lies && { state: lies }) })
			if (opened !== undefined && opened !== element) setOpened(undefined)
			const part = partOf(element, state)
			if (part && !part.contains(document.activeElement)) part.focus({ preventScroll: true })
		},
	}
	const now = useRef(pointerScene)
	now.current = pointerScene
	useChainPointer(root, editor, shape.id, drag, now)
	useChainKeys(root, now)
	useHeadsInSight(root, editor, shape.id, scene.width)

	useEffect(() => {
		// Fetched ahead they work without a connection, too.
		ElementSheet.fetch()
		void latePicture.fetch()
	}, [])

	// Taken in hand by keyboard, it begins where one was last.
	useEffect(() => {
		if (!isInHand || !root.current || root.current.contains(document.activeElement)) return
		const part =
			partOf(personalOf(chain).get().chosen ?? '') ?? root.current.querySelector<HTMLElement>('[data-element]')
		part?.focus({ preventScroll: true })
	}, [isInHand, chain, partOf])

	// What moves in the picture may move in the page, too, and loses the focus by that.
	// biome-ignore lint/correctness/useExhaustiveDependencies: after every change of the picture
	useLayoutEffect(() => {
		const { activeElement, body } = document
		if (isInHand && activeElement === body) focus(personalOf(chain).get().chosen ?? '')
	}, [isInHand, pictures, chain, focus])

	useWantedStep(chain, (step) => {
		takeInHand()
		begin(step)
		reveal(editor, shape.id, stepElement(step))
	})
	useArrivals(chain, (element) => {
		takeInHand()
		requestAnimationFrame(() => focus(element))
	})

	const inState = (state: ChainState, element: string | undefined) =>
		element === undefined || (/^(lane|person)/u.test(element) && state !== chosenState) ? undefined : element
	const stop = isInHand ? (chosen ?? firstElement(pictures, scene.states[0]?.state)) : undefined
	const looks = new Set<Look>(
		scene.states.flatMap(({ state }) => pictures[state].handovers.map(({ rating }) => rating ?? 'open')),
	)
	const hasWall = scene.states.some(({ state }) => pictures[state].steps.some(({ outcome }) => outcome))
	const sheetAt = opened === undefined ? undefined : partOf(opened)
	return (
		<ChainEditingContext value={editing}>
			<article
				ref={root}
				id={id}
				className="chain-board"
				style={{ width: scene.width, height: scene.height }}
				aria-label={title}
				data-live={isLive || undefined}
				data-in-hand={isInHand || undefined}
				data-view={view}
			>
				<header>
					<h3>{title}</h3>
					<TargetGroup isStop={stop === targetGroupElement} isWritten={writing === targetGroupElement} />
				</header>
				<div className="chain-phases" style={{ top: scene.phaseBand, width: scene.width }}>
					{scene.phases.map(({ id, x, w: width }, i) => (
						<PhaseHead
							key={id}
							phases={pictures.actual.phases}
							index={i}
							x={x}
							w={width}
							isStop={stop === phaseElement(id)}
							isWritten={writing === phaseElement(id)}
						/>
					))}
				</div>
				{scene.states.map((each) => (
					<StateBand
						key={each.state}
						scene={each}
						picture={pictures[each.state]}
						registry={registry}
						marks={marks}
						width={scene.width}
						chosen={inState(each.state, chosen)}
						writing={inState(each.state, writing)}
						stop={inState(each.state, stop)}
						mayBegin={each.state === 'ideal' && pictures.actual.steps.length > 0}
					/>
				))}
				<Legend top={scene.legend} marks={new Set(marks.values())} looks={looks} hasWall={hasWall} />
				<DragLayer drag={drag} scene={scene} />
				{opened !== undefined && sheetAt && (
					<Suspense>
						<ElementSheet
							key={opened}
							element={opened}
							at={sheetAt}
							pictures={pictures}
							registry={registry}
							onClose={(focus) => {
								setOpened(undefined)
								if (!focus) return
								// The keys were in the sheet, so the canvas had let go of the chain.
								takeInHand()
								sheetAt.focus({ preventScroll: true })
							}}
						/>
					</Suspense>
				)}
			</article>
		</ChainEditingContext>
	)
}

const firstElement = (pictures: ReturnType<typeof usePictures>, state: ChainState | undefined) => {
	const [step] = state ? pictures[state].steps : []
	return step ? stepElement(step.id) : targetGroupElement
}
