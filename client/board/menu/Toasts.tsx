import { useEffect, useState } from 'react'
import { type TLUiToast, useToasts, useTranslation, useValue } from 'tldraw'
import { Button } from '../../ui/Button.tsx'

/** Milliseconds for which a note can be read, and again after whoever points at it or is in it has left. */
const shownMs = 6_000

/** What the canvas has to say: that something went wrong, or what was done, with the way there. A note goes by itself unless it asks to stay. */
export function Toasts() {
	const { toasts } = useToasts()
	const all = useValue('toasts', () => toasts.get(), [toasts])
	return (
		<div className="tlui-toast__viewport" role="status">
			{all.map((toast) => (
				<Toast key={toast.id} toast={toast} />
			))}
		</div>
	)
}

function Toast({ toast }: { toast: TLUiToast }) {
	const { removeToast } = useToasts()
	const words = useTranslation()
	const [isHeld, hold] = useState(false)
	const { id, keepOpen, title, description, severity, actions = [] } = toast
	useEffect(() => {
		if (keepOpen || isHeld) return
		const timer = setTimeout(() => removeToast(id), shownMs)
		return () => clearTimeout(timer)
	}, [id, keepOpen, isHeld, removeToast])
	return (
		// biome-ignore lint/a11y/noStaticElementInteractions: pointing only keeps the note from going while one reads
		<div
			className="tlui-toast__container"
			data-state="open"
			data-severity={severity}
			onPointerEnter={() => hold(true)}
			onPointerLeave={() => hold(false)}
			onFocus={() => hold(true)}
			onBlur={() => hold(false)}
		>
			<div className="tlui-toast__main" data-title={Boolean(title)} data-description={Boolean(description)}>
				<div className="tlui-toast__content">
					{title && <b className="tlui-toast__title">{title}</b>}
					{description && <div className="tlui-toast__description">{description}</div>}
				</div>
				<div className="tlui-toast__actions">
					{actions.map(({ label, onClick }) => (
						<Button
							key={label}
							size="small"
							onClick={() => {
								onClick()
								removeToast(id)
							}}
						>
							{label}
						</Button>
					))}
					<Button size="small" kind="bare" onClick={() => removeToast(id)}>
						{toast.closeLabel ?? words('toast.close')}
					</Button>
				</div>
			</div>
		</div>
	)
}
