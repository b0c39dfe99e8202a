"""The public names of the Gradio release that this package follows, built here or not."""

GRADIO_VERSION = '6.31.0'

PUBLIC_NAMES = frozenset(
    """
    Accordion AnnotatedImage Annotatedimage Audio BarPlot Blocks BrowserState Brush Button CSVLogger Cache
    ChatInterface ChatMessage Chatbot Checkbox CheckboxGroup Checkboxgroup ClearButton Code ColorPicker Column
    Component CopyData DataFrame Dataframe Dataset DateTime DeepLinkButton DeletedFileData Dialogue
    DownloadButton DownloadData Draggable Dropdown DuplicateButton EditData Eraser Error EventData Examples File
    FileData FileExplorer FileSize Files FlaggingCallback Gallery Group HTML Header Highlight HighlightedText
    Highlightedtext I18n Image ImageEditor ImageMask ImageSlider Info InputHTMLAttributes Interface JSON Json
    KeyUpData Label LayerOptions LikeData LinePlot List LoginButton Markdown Matrix MessageDict Mic Microphone
    Model3D MultimodalTextbox NO_RELOAD Navbar Number Numpy OAuthProfile OAuthToken Paint ParamViewer
    PlayableVideo Plot Progress Radio Request RetryData Row ScatterPlot SelectData Server Sidebar
    SimpleCSVLogger Sketchpad Slider State Step Success Tab TabItem TabbedInterface Tabs Text TextArea Textbox
    Theme Timer UndoData UploadButton Video Walkthrough Warning WatermarkOptions WaveformOptions WebcamOptions
    Workflow WorkflowCanvas __version__ api cache close_all deploy get_audio get_file get_image get_model3d
    get_package_version get_video load load_chat load_ipython_extension load_openapi mcp mount_gradio_app on
    render set_static_paths skip update validate validators
    """.split()
)

# What earlier Gradios had, and what takes its place.
REMOVED_NAMES = {
    'Box': 'gr.Group',
    'LogoutButton': 'gr.LoginButton, which logs out too',
    'Variable': 'gr.State',
    'inputs': 'the components themselves, as in gr.Textbox',
    'outputs': 'the components themselves, as in gr.Textbox',
}
