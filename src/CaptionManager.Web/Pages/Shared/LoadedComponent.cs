using Microsoft.AspNetCore.Components;

namespace CaptionManager.Web.Pages.Shared;

/// <summary>A component that is rendered once, when all it shows has been read.</summary>
/// <remarks>
/// The framework's own base renders at the first wait inside <see cref="ComponentBase.OnInitializedAsync"/>, with nothing read yet, for pages that show a spinner
/// meanwhile. These pages go out whole; and whether a read waits depends on the database: SQLite's never do, a server's always.
/// </remarks>
public abstract class LoadedComponent : ComponentBase, IHandleEvent
{
    private bool _isInitialized;

    /// <inheritdoc/>
    public override async Task SetParametersAsync(ParameterView parameters)
    {
        parameters.SetParameterProperties(this);
        if (!_isInitialized)
        {
            _isInitialized = true;
            OnInitialized();
            await OnInitializedAsync();
        }

        OnParametersSet();
        await OnParametersSetAsync();
        StateHasChanged();
    }

    /// <summary>Handles a posted form and renders what came of it, once it is done.</summary>
    async Task IHandleEvent.HandleEventAsync(EventCallbackWorkItem item, object? arg)
    {
        await item.InvokeAsync(arg);
        StateHasChanged();
    }
}
