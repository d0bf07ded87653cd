import { Suspense, useEffect, useState } from 'react'
import { type Editor, useEditor, useToasts } from 'tldraw'
import { useNavigation } from '../../navigation/navigation.ts'
import { usePictures } from '../../pictures/PicturesContext.ts'
import { useTexts } from '../../texts/texts.ts'
import { lazyPart } from '../../ui/lazyPart.ts'
import { onParked } from '../cards/parking.ts'
import { cardTexts } from '../cards/texts.ts'
import { takeIncoming } from './incoming.ts'
import { noticeTexts } from './noticeTexts.ts'
import type { PasteChoice, Pasted } from './pasted.ts'

const PasteDialog = lazyPart(() => import('./PasteDialog.tsx').then((module) => module.PasteDialog))
const DescribeDialog = lazyPart(() => import('./DescribeDialog.tsx').then((module) => module.DescribeDialog))

/** Fetches what asks about things from outside, so that it is there without a connection. */
export function fetchQuestions() {
	PasteDialog.fetch()
	DescribeDialog.fetch()
}

/** Connects the mounted editor with its session by `attach`, says in words what a person has to know about it, and asks. */
export function Notices({ attach }: { attach: (editor: Editor, told: { removedWhileWriting(): void }) => () => void }) {
	const editor = useEditor()
	const { addToast } = useToasts()
	const navigation = useNavigation()
	const pictures = usePictures()
	const { removedWhileWriting, refusedContent } = useTexts(noticeTexts)
	const { parked: parkedNow, showParked } = useTexts(cardTexts)
	const [question, ask] = useState<{ pasted: Pasted; answer: (choice: PasteChoice | undefined) => void }>()
	const [picture, describe] = useState<{ src: string; answer: (altText: string | undefined) => void }>()

	useEffect(() => {
		const say = ({ title, body }: { title: string; body: string }) =>
			addToast({ title, description: body, severity: 'info', keepOpen: false })
		takeIncoming(editor, {
			pictures,
			refuse: (reason) => say(refusedContent[reason]),
			ask: (pasted) => new Promise((answer) => ask({ pasted, answer })),
			describe: (src) => new Promise((answer) => describe({ src, answer })),
		})
		return attach(editor, { removedWhileWriting: () => say(removedWhileWriting) })
	}, [editor, attach, pictures, addToast, removedWhileWriting, refusedContent])

	useEffect(
		() =>
			onParked(editor, (ids) => {
				const [item = ''] = ids
				const go = { type: 'normal' as const, label: showParked, onClick: () => navigation.go({ to: 'parked', item }) }
				addToast({ title: parkedNow(ids.length), severity: 'success', actions: [go] })
			}),
		[editor, addToast, navigation, parkedNow, showParked],
	)

	if (picture) {
		const answer = (altText: string | undefined) => {
			describe(undefined)
			picture.answer(altText)
		}
		return (
			<Suspense>
				<DescribeDialog key={picture.src} src={picture.src} onAnswer={answer} />
			</Suspense>
		)
	}
	if (!question) return null
	const close = (choice?: PasteChoice) => {
		ask(undefined)
		question.answer(choice)
	}
	return (
		<Suspense>
			<PasteDialog pasted={question.pasted} onChoose={close} onClose={close} />
		</Suspense>
	)
}
