import { useEffect, useId, useRef, useState } from 'react'
import { promisedIn } from '../../shared/agenda/now.ts'
import { type Introduction, whoseOf } from '../../shared/rounds/whose.ts'
import { useNowOf } from '../agenda/now.ts'
import { type PreparedPicture, preparePicture } from '../pictures/prepare.ts'
import { useValue } from '../sync/RoomContext.ts'
import { useLocale } from '../texts/locale.ts'
import { useTexts } from '../texts/texts.ts'
import { Button } from '../ui/Button.tsx'
import { Notice } from '../ui/Notice.tsx'
import { TextField } from '../ui/TextField.tsx'
import { DeliveryMark } from './DeliveryMark.tsx'
import { useOutbox } from './OutboxContext.ts'
import { photoTexts } from './photoTexts.ts'
import './photoForm.css'

type Choice =
	| { is: 'none' }
	| { is: 'preparing' }
	| { is: 'unreadable' }
	| { is: 'full'; photo: PreparedPicture }
	| { is: 'ready'; photo: PreparedPicture }

/** A photo for the board of the step: taken or chosen, seen before it goes, and said what is on it. */
export function PhotoForm({ by }: { by: Introduction }) {
	const texts = useTexts(photoTexts).photo
	const locale = useLocale()
	const outbox = useOutbox()
	const promised = useNowOf(promisedIn)
	const board = useNowOf(({ step }) => step?.board)
	const [choice, choose] = useState<Choice>({ is: 'none' })
	const [alt, setAlt] = useState('')
	const shown = 'photo' in choice ? choice.photo : undefined

	const take = async (file: File | undefined) => {
		if (!file) return
		choose({ is: 'preparing' })
		const photo = await preparePicture(file)
		choose(photo ? { is: 'ready', photo } : { is: 'unreadable' })
	}
	const send = (photo: PreparedPicture) => {
		const where = board === undefined ? {} : { board }
		const words = alt.trim() ? { alt: alt.trim() } : {}
		if (!outbox.photo(photo, { ...words, ...where, attribution: promised })) return choose({ is: 'full', photo })
		setAlt('')
		choose({ is: 'none' })
	}

	return (
		<div className="photo-form">
			<p className="ui-quiet">
				{texts.hint} {whoseOf(promised, by)[locale]}
			</p>
			{choice.is === 'preparing' && <p role="status">{texts.preparing}</p>}
			{choice.is === 'unreadable' && <Notice tone="bad" title={texts.unreadable} />}
			{choice.is === 'full' && <Notice tone="care" title={texts.full} />}
			{shown ? (
				<form
					onSubmit={(event) => {
						event.preventDefault()
						send(shown)
					}}
				>
					<ShownPhoto photo={shown} alt={texts.preview} />
					<TextField label={texts.alt} value={alt} onChange={(event) => setAlt(event.target.value)} maxLength={200} />
					<Button kind="main" size="big" wide type="submit" icon="handIn">
						{texts.send}
					</Button>
					<Button kind="bare" wide onClick={() => choose({ is: 'none' })}>
						{texts.again}
					</Button>
				</form>
			) : (
				<div className="photo-sources">
					<PhotoSource icon="camera" label={texts.camera} camera onFile={take} />
					<PhotoSource icon="image" label={texts.choose} onFile={take} />
				</div>
			)}
			<OwnPhotos />
		</div>
	)
}

function ShownPhoto({ photo: { picture }, alt }: { photo: PreparedPicture; alt: string }) {
	const [address, tell] = useState<string>()
	useEffect(() => {
		const fresh = URL.createObjectURL(new Blob([picture.bytes], { type: picture.type }))
		tell(fresh)
		return () => URL.revokeObjectURL(fresh)
	}, [picture])
	return <img src={address} width={picture.width} height={picture.height} alt={alt} />
}

function PhotoSource({
	icon,
	label,
	camera,
	onFile,
}: {
	icon: 'camera' | 'image'
	label: string
	/** opens the camera where there is one */
	camera?: boolean
	onFile: (file: File | undefined) => Promise<void>
}) {
	const input = useRef<HTMLInputElement>(null)
	const id = useId()
	return (
		<>
			<input
				ref={input}
				id={id}
				type="file"
				accept="image/*"
				hidden
				capture={camera ? 'environment' : undefined}
				onChange={(event) => {
					void onFile(event.target.files?.[0])
					// The same file may be chosen once more.
					event.target.value = ''
				}}
			/>
			<Button size="big" wide icon={icon} onClick={() => input.current?.click()}>
				{label}
			</Button>
		</>
	)
}

function OwnPhotos() {
	const texts = useTexts(photoTexts).photo
	const photos = useValue(useOutbox().items).filter(({ entry }) => entry.what === 'photo')
	if (photos.length === 0) return null
	return (
		<ul className="own-photos">
			{photos.map((item) => (
				<li key={item.id}>
					<span>{(item.entry.what === 'photo' && item.entry.photo.alt) || texts.unnamed}</span>
					<DeliveryMark item={item} />
				</li>
			))}
		</ul>
	)
}
