package io.spanco.platform.api;

import io.spanco.platform.error.Invalid;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Reads {@link Paging} from the query's parameters; what makes no sense is 422, with the parameter's name. */
class PagingResolver implements HandlerMethodArgumentResolver {

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Paging.class;
    }

    @Override
    public Paging resolveArgument(
            MethodParameter parameter,
            ModelAndViewContainer container,
            NativeWebRequest request,
            WebDataBinderFactory binders) {
        int page = number(request, "page", 0);
        int size = number(request, "size", Paging.DEFAULT_SIZE);
        String sort = request.getParameter("sort");
        if (sort == null || sort.isBlank()) {
            return new Paging(page, size, null, false);
        }
        String[] parts = sort.split(",", -1);
        String direction = parts.length > 1 ? parts[1].trim() : "asc";
        if (parts.length > 2 || !direction.matches("asc|desc")) {
            throw Invalid.at("sort", "Attendu : champ,asc ou champ,desc.");
        }
        return new Paging(page, size, parts[0].trim(), direction.equals("asc"));
    }

    private static int number(NativeWebRequest request, String name, int otherwise) {
        String given = request.getParameter(name);
        if (given == null || given.isBlank()) {
            return otherwise;
        }
        try {
            return Integer.parseInt(given.trim());
        } catch (NumberFormatException noNumber) {
            throw Invalid.at(name, "Un nombre entier est attendu.");
        }
    }
}
