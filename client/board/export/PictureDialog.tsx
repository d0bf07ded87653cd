import { useEffect, useRef, useState } from 'react'
import { type Editor, useValue } from 'tldraw'
import { useTexts } from '../../texts/texts.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { ProgressLine } from '../../ui/ProgressLine.tsx'
import { SelectField } from '../../ui/SelectField.tsx'
import { saveFile, systemNameOf } from '../../ui/saveFile.ts'
import { type Choice, choicesOn } from './choices.ts'
import { boxOf, drawPicture, inPixels, type NoPicture } from './picture.ts'
import { type PosterSize, posterLayout, posterSheets } from './poster.ts'
import { posterFile } from './posterFile.ts'
import { type PictureSize, pictureSizes, pixelsFor } from './size.ts'
import { pictureTexts } from './texts.ts'
import { wantedPicture } from './wanted.ts'
import './picture.css'

type Format = 'png' | 'svg' | 'poster'
type Ground = 'white' | 'none'

/** What has come of it. `part`: how far it is, 0 to 1. */
type State =
	| { is: 'asking' }
	| { is: 'working'; doing: 'drawing' | 'saving' | 'spreading'; part: number }
	| { is: 'saved'; missing: number; hasHtml: boolean }
	| { is: 'failed'; why: NoPicture }

/** Saves the selection, an area or the whole board as a picture. */
export default function PictureDialog({ editor }: { editor: Editor }) {
	const texts = useTexts(pictureTexts)
	const [state, setState] = useState<State>({ is: 'asking' })
	const [choices] = useState(() => choicesOn(editor))
	const [what, choose] = useState(choices[0]?.key ?? '')
	const [format, setFormat] = useState<Format>('png')
	const [size, setSize] = useState<PictureSize>('a4')
	const [poster, setPoster] = useState<PosterSize>('a2')
	const [ground, setGround] = useState<Ground>('white')
	const working = useRef<AbortController>(undefined)
	useEffect(() => () => working.current?.abort(), [])
	const chosen = choices.find(({ key }) => key === what)
	const box = useValue('box', () => chosen && boxOf(editor, chosen.ids), [editor, chosen])
	const pixels = box && pixelsFor(box, size)
	const close = () => {
		wantedPicture.set(undefined)
		editor.focus()
	}
	const labelOf = ({ kind, name, ids }: Choice) =>
		kind === 'board'
			? texts.board
			: kind === 'selection'
				? texts.selection(ids.length)
				: kind === 'block'
					? name
					: texts.area(name || texts.unnamed)

	const save = async () => {
		if (!chosen || !box || !pixels) return
		const controller = new AbortController()
		working.current = controller
		const { signal } = controller
		try {
			setState({ is: 'working', doing: 'drawing', part: 0.1 })
			await nextFrame()
			const { svg, missing, hasHtml } = await drawPicture(editor, chosen.ids, ground === 'white' || format === 'poster')
			signal.throwIfAborted()
			const board = editor.getCurrentPage().name
			const name = systemNameOf(chosen.kind === 'area' && chosen.name ? `${board} · ${chosen.name}` : board)
			if (format === 'svg') saveFile(`${name}.svg`, svg, 'image/svg+xml')
			else if (format === 'poster') {
				const tell = (done: number) => setState({ is: 'working', doing: 'spreading', part: 0.2 + 0.8 * done })
				const made = await posterFile(editor, { svg, box, ids: chosen.ids, size: poster, name }, tell, signal)
				saveFile(`${name}.pdf`, made, 'application/pdf')
			} else {
				setState({ is: 'working', doing: 'saving', part: 0.6 })
				await nextFrame()
				const png = await inPixels(svg, pixels, signal)
				saveFile(`${name}.png`, new Uint8Array(await png.arrayBuffer()), 'image/png')
			}
			setState({ is: 'saved', missing, hasHtml: hasHtml && format === 'svg' })
		} catch (reason) {
			if (signal.aborted) return
			setState({ is: 'failed', why: reason === 'tooLarge' ? 'tooLarge' : 'broken' })
		}
	}
	const cancel = () => {
		working.current?.abort()
		setState({ is: 'asking' })
	}

	return (
		<Dialog title={texts.title} open onClose={close}>
			<form
				className="board-picture"
				onSubmit={(event) => {
					event.preventDefault()
					void save()
				}}
			>
				{choices.length === 0 && <p>{texts.nothing}</p>}
				{choices.length > 0 && (
					<>
						<SelectField label={texts.what} value={what} onChoose={choose}>
							{choices.map((choice) => (
								<option key={choice.key} value={choice.key}>
									{labelOf(choice)}
								</option>
							))}
						</SelectField>
						<Choices label={texts.format} name="format" options={texts.formats} value={format} onChoose={setFormat} />
						{format === 'png' && (
							<SelectField label={texts.size} value={size} onChoose={setSize}>
								{(Object.keys(pictureSizes) as PictureSize[]).map((each) => {
									const { w, h } = pixelsFor(box ?? { w: 1, h: 1 }, each)
									return (
										<option key={each} value={each}>
											{`${texts.sizes[each]} (${texts.pixels(w, h)})`}
										</option>
									)
								})}
							</SelectField>
						)}
						{format === 'poster' && (
							<SelectField label={texts.size} value={poster} onChoose={setPoster}>
								{(Object.keys(posterSheets) as PosterSize[]).map((each) => {
									const { columns, rows } = posterLayout(box ?? { w: 1, h: 1 }, each)
									return (
										<option key={each} value={each}>
											{`${texts.posters[each]} (${texts.sheets(columns, rows)})`}
										</option>
									)
								})}
							</SelectField>
						)}
						{format === 'poster' ? (
							<p>{texts.posterHint}</p>
						) : (
							<Choices label={texts.ground} name="ground" options={texts.grounds} value={ground} onChoose={setGround} />
						)}
					</>
				)}
				<div role="status">
					{state.is === 'working' && (
						<ProgressLine
							doing={texts[state.doing]}
							part={state.part}
							cancel={{ label: texts.cancel, onCancel: cancel }}
						/>
					)}
					{state.is === 'saved' && (
						<Notice tone={state.missing > 0 ? 'care' : 'good'} title={texts.saved}>
							{[state.missing > 0 && texts.missing(state.missing), state.hasHtml && texts.html]
								.filter(Boolean)
								.join(' ')}
						</Notice>
					)}
					{state.is === 'failed' && <Notice tone="bad" title={texts.no[state.why]} />}
				</div>
				<footer className="dialog-actions">
					<Button onClick={close}>{state.is === 'saved' ? texts.close : texts.cancel}</Button>
					{choices.length > 0 && (
						<Button kind="main" type="submit" icon="download" disabled={state.is === 'working'}>
							{texts.save}
						</Button>
					)}
				</footer>
			</form>
		</Dialog>
	)
}

function Choices<Value extends string>({
	label,
	name,
	options,
	value,
	onChoose,
}: {
	label: string
	name: string
	options: Readonly<Record<Value, string>>
	value: Value
	onChoose: (value: Value) => void
}) {
	return (
		<fieldset>
			<legend className="ui-label">{label}</legend>
			{(Object.keys(options) as Value[]).map((each) => (
				<label key={each}>
					<input type="radio" name={name} value={each} checked={each === value} onChange={() => onChoose(each)} />
					{options[each]}
				</label>
			))}
		</fieldset>
	)
}

/** Until what was just said is drawn: making the picture holds the page for a moment. */
const nextFrame = () => new Promise<void>((go) => requestAnimationFrame(() => setTimeout(go)))
