import {
	type TLUiKeyboardShortcutsDialogProps,
	TldrawUiButton,
	TldrawUiButtonIcon,
	TldrawUiDialogBody,
	TldrawUiDialogHeader,
	TldrawUiDialogTitle,
} from 'tldraw'
import { useTexts } from '../../texts/texts.ts'
import { shortcutTexts } from './shortcutTexts.ts'

/** The board's keys in words; tldraw's own list names them in English and lacks what is ours. */
export function ShortcutList({ onClose }: TLUiKeyboardShortcutsDialogProps) {
	const shortcuts = useTexts(shortcutTexts)
	return (
		<>
			<TldrawUiDialogHeader className="tlui-shortcuts-dialog__header">
				<TldrawUiDialogTitle>{shortcuts.title}</TldrawUiDialogTitle>
				<TldrawUiButton
					type="icon"
					className="tlui-dialog__header__close"
					aria-label={shortcuts.close}
					title={shortcuts.close}
					onClick={onClose}
				>
					<TldrawUiButtonIcon small icon="cross-2" />
				</TldrawUiButton>
			</TldrawUiDialogHeader>
			<TldrawUiDialogBody className="board-shortcuts">
				{shortcuts.groups.map(({ title, keys }) => (
					<section key={title}>
						<h3>{title}</h3>
						<dl>
							{keys.map(([what, key]) => (
								<div key={what}>
									<dt>{what}</dt>
									<dd>{key}</dd>
								</div>
							))}
						</dl>
					</section>
				))}
			</TldrawUiDialogBody>
		</>
	)
}
