import './low.css'

/** Brings how the workshop lies in a low window; most windows are not. */
export const LowWindow = () => null
